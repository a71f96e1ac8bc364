import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { join, normalize, parse, resolve } from "node:path";
import { createInterface } from "node:readline";
import { isWithin } from "./is_within.ts";

// A kernel has all of Deno's permissions, and no option of it takes them away.
// But Deno asks a broker, where DENO_PERMISSION_BROKER_PATH names one, before
// each use of a permission (https://docs.deno.com/runtime/fundamentals/security).

/** What a process may do. */
export interface Permissions {
  /** Folders and files that it may read, by absolute paths alone. */
  readonly readable: readonly string[];
  /** Ports of this machine that it may use; no others, and no other machine. */
  readonly ports: readonly number[];
}

/** A broker that decides for a process; dispose of it when that has ended. */
export interface PermissionBroker extends AsyncDisposable {
  /** Environment variables that make a Deno process ask it. */
  readonly env: Readonly<Record<string, string>>;
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

/** How many brokers have started: each takes the next socket. */
let started = 0;

/** Starts a broker that grants these permissions and denies all others. */
export async function startBroker(
  permissions: Permissions,
): Promise<PermissionBroker> {
  const real = {
    ...permissions,
    readable: await Promise.all(permissions.readable.map(realPath)),
  };
  await using starting = new AsyncDisposableStack();
  const prepared = Deno.env.get(socketFolderVariable);
  const folder = prepared ?? await Deno.makeTempDir({ prefix: "kernel-" });
  if (prepared === undefined) {
    starting.defer(() => Deno.remove(folder, { recursive: true }));
  }
  const sockets = socketsIn(folder);
  const path = Deno.build.os === "windows"
    ? `\\\\.\\pipe\\${crypto.randomUUID()}`
    : sockets[started++ % sockets.length]!;

  const server = createServer((socket) => answerRequests(socket, real));
  server.listen(path);
  await once(server, "listening");
  starting.defer(() => new Promise((resolve) => server.close(() => resolve())));
  const running = starting.move();
  return {
    env: { DENO_PERMISSION_BROKER_PATH: path },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** Requests and answers are lines of JSON, until the process that asks has ended. */
async function answerRequests(socket: Socket, permissions: Permissions) {
  let ended = false;
  const lines = createInterface(socket);
  for (const each of [socket, lines]) { // errors of the one go on to the other
    each.on("error", () => {
      ended = true;
      socket.destroy();
    });
  }
  try {
    for await (const line of lines) {
      const request: Request = JSON.parse(line);
      const answer = await isAllowed(request, permissions)
        ? { id: request.id, result: "allow" }
        : { id: request.id, result: "deny", reason: reason(request) };
      if (!socket.destroyed) socket.write(`${JSON.stringify(answer)}\n`);
    }
  } catch (error) {
    // The lines fail with their socket, as when a kernel ends amid its requests:
    // nobody is left to answer, and what became of the kernel is told elsewhere.
    if (!ended) throw error;
  }
}

async function isAllowed(
  { permission, value }: Request,
  { readable, ports }: Permissions,
): Promise<boolean> {
  switch (permission) {
    case "env":
    case "sys":
      return true;
    case "net":
      return ports.some((port) => value === `127.0.0.1:${port}`);
    case "read": {
      if (value === null || !isAbsolute(value)) return false;
      const path = await realPath(resolve(value)); // .. as Deno takes it
      return readable.some((allowed) => isWithin(allowed, path));
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

/**
 * Whether a path means the same from every working folder and drive: nobody tells
 * the broker when a cell changes them.
 */
function isAbsolute(path: string): boolean {
  const { root } = parse(path);
  return resolve(root) === normalize(root);
}

/** The path without symbolic links, so that none leads out of a folder. */
async function realPath(path: string): Promise<string> {
  try {
    return await Deno.realPath(path);
  } catch {
    return resolve(path);
  }
}
