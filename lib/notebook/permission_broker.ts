import { createServer, type Socket } from "node:net";
import { join, relative, resolve } from "node:path";

// A kernel has all of Deno's permissions, and no option of it takes them away.
// But Deno asks a broker, where DENO_PERMISSION_BROKER_PATH names one, before
// each use of a permission (https://docs.deno.com/runtime/fundamentals/security).

/** What a process may do. */
export interface Permissions {
  /** Its working folder, from which its relative paths count. */
  readonly folder: string;
  /** Folders and files that it may read. */
  readonly read: readonly string[];
  /** Ports of this machine that it may use; no others, and no other machine. */
  readonly ports: readonly number[];
}

/** A broker that decides for a process. */
export interface PermissionBroker {
  /** Environment variables that make a Deno process ask it. */
  readonly env: Readonly<Record<string, string>>;
  /** Stops it; what asks it then ends. */
  close(): Promise<void>;
}

interface Request {
  readonly id: number;
  readonly permission: string;
  readonly value: string | null;
}

/** Starts a broker that grants these permissions and denies all others. */
export async function startBroker(
  permissions: Permissions,
): Promise<PermissionBroker> {
  const real = {
    ...permissions,
    read: await Promise.all(permissions.read.map(realPath)),
  };
  const folder = await Deno.makeTempDir({ prefix: "broker-" });
  const path = Deno.build.os === "windows"
    ? `\\\\.\\pipe\\${crypto.randomUUID()}`
    : join(folder, "socket");
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    answerRequests(socket, real);
  });
  await new Promise<void>((resolve, reject) => {
    server.on("error", reject);
    server.listen(path, () => resolve());
  });
  return {
    env: { DENO_PERMISSION_BROKER_PATH: path },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      await Deno.remove(folder, { recursive: true });
    },
  };
}

/** Requests and answers are lines of JSON. */
function answerRequests(socket: Socket, permissions: Permissions): void {
  let rest = "";
  let answered = Promise.resolve();
  socket.setEncoding("utf8");
  socket.on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop()!;
    for (const line of lines) {
      const request: Request = JSON.parse(line);
      answered = answered.then(async () => {
        const allowed = await isAllowed(request, permissions);
        const answer = allowed
          ? { id: request.id, result: "allow" }
          : { id: request.id, result: "deny", reason: reason(request) };
        if (!socket.destroyed) socket.write(`${JSON.stringify(answer)}\n`);
      });
    }
  });
}

async function isAllowed(
  { permission, value }: Request,
  { folder, read, ports }: Permissions,
): Promise<boolean> {
  switch (permission) {
    case "env":
    case "sys":
      return true;
    case "net":
      return ports.some((port) => value === `127.0.0.1:${port}`);
    case "read": {
      if (value === null) return false;
      const path = await realPath(resolve(folder, value));
      return read.some((allowed) => isWithin(allowed, path));
    }
    default:
      return false;
  }
}

function reason({ permission, value }: Request): string {
  return `cells on a study's data may not use ${permission}${
    value === null ? "" : ` (${value})`
  }`;
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || !/^\.\.([/\\]|$)|^[a-z]:|^[/\\]/i.test(way);
}

/** The path without symbolic links, so that none leads out of a folder. */
async function realPath(path: string): Promise<string> {
  try {
    return await Deno.realPath(path);
  } catch {
    return resolve(path);
  }
}
