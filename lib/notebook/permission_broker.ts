import { createServer, type Server, type Socket } from "node:net";
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

/**
 * Environment variable that names a private folder for the brokers' sockets, for
 * a process that may listen on no others than {@linkcode socketsIn} it.
 */
export const socketFolderVariable = "KERNEL_SOCKETS";

/** The sockets of a folder: more than kernels run at once. */
export function socketsIn(folder: string): readonly string[] {
  return Array.from({ length: 64 }, (_, i) => join(folder, `kernel-${i}`));
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
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    answerRequests(socket, real);
  });
  const { path, remove } = await listen(server);
  return {
    env: { DENO_PERMISSION_BROKER_PATH: path },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      await remove();
    },
  };
}

async function listen(server: Server) {
  const prepared = Deno.env.get(socketFolderVariable);
  if (prepared !== undefined) {
    for (const path of socketsIn(prepared)) {
      if (await listensOn(server, path)) {
        return { path, remove: async () => {} };
      }
    }
    throw new Error("Cannot run the kernel: too many run at once");
  }
  const folder = await Deno.makeTempDir({ prefix: "kernel-" });
  const path = Deno.build.os === "windows"
    ? `\\\\.\\pipe\\${crypto.randomUUID()}`
    : join(folder, "socket");
  await listensOn(server, path);
  return { path, remove: () => Deno.remove(folder, { recursive: true }) };
}

/** Whether the server listens there now; it cannot where another does. */
function listensOn(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error & { code?: string }) =>
      error.code === "EADDRINUSE" ? resolve(false) : reject(error);
    server.once("error", fail);
    server.listen(path, () => {
      server.off("error", fail);
      resolve(true);
    });
  });
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
