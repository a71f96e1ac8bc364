import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { normalize, parse, resolve } from "node:path";
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

interface Request {
  readonly id: number;
  readonly permission: string;
  readonly value: string | null;
}

/**
 * Starts a broker that grants these permissions and denies all others.
 *
 * @param path Of its socket; on Windows of its pipe.
 * @returns What listens there; dispose of it when the process has ended.
 */
export async function startBroker(
  path: string,
  { readable, ports }: Permissions,
): Promise<Server> {
  const real = { readable: await Promise.all(readable.map(realPath)), ports };
  const server = createServer((socket) => answerRequests(socket, real));
  server.listen(path);
  await once(server, "listening");
  return server;
}

/** Requests and answers are lines of JSON, until the process that asks has ended. */
async function answerRequests(socket: Socket, permissions: Permissions) {
  const lines = createInterface(socket);
  for (const each of [socket, lines]) { // errors of the one go on to the other
    each.on("error", () => socket.destroy());
  }
  try {
    for await (const line of lines) {
      const request: Request = JSON.parse(line);
      const answer = await isAllowed(request, permissions)
        ? { id: request.id, result: "allow" }
        : { id: request.id, result: "deny", reason: reason(request) };
      if (!socket.destroyed) socket.write(`${JSON.stringify(answer)}\n`);
    }
  } catch {
    // The lines fail with their socket, as when a kernel ends amid its requests:
    // nobody is left to answer. One that asks in another way gets no answer, which
    // ends it.
    socket.destroy();
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
