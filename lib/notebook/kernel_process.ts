import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { MEMORY_SIGNAL } from "./fence.ts";
import { startBroker } from "./permission_broker.ts";

/** What of a connection file a runner needs. */
export interface ConnectionInfo {
  /** Signs messages. */
  readonly key: string;
  /** Port for requests. */
  readonly shell_port: number;
  /** Port for outputs. */
  readonly iopub_port: number;
}

/** A kernel's process. */
export interface KernelProcess {
  /** How to connect to it. */
  readonly connection: ConnectionInfo;
  /** Resolves when it has ended, with words that say how. */
  readonly ended: Promise<string>;
  /** Ends it and the processes it started, and waits until it is gone. */
  kill(): Promise<void>;
}

/** In what surroundings a kernel runs. */
export interface KernelOptions {
  /** Environment variables that it gets beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * Folders and files that cells may read. With it they may read no others,
   * write none, start no programs, and reach nothing over the network.
   */
  readonly readable?: readonly string[];
  /** Bytes of memory with which it is ended. Default: 2 GB. */
  readonly memoryLimit?: number;
}

const windows = Deno.build.os === "windows";

/** Starts a Deno kernel with `folder` as its working folder. */
export async function spawnKernel(
  folder: string,
  { env, readable }: KernelOptions = {},
): Promise<KernelProcess> {
  const connection = {
    transport: "tcp",
    ip: "127.0.0.1",
    signature_scheme: "hmac-sha256",
    key: randomUUID(),
    ...freePorts(),
  };
  const broker = readable && await startBroker({
    folder: resolve(folder),
    read: readable,
    ports: Object.values(connection).filter((value) =>
      typeof value === "number"
    ),
  });
  const file = await Deno.makeTempFile({ prefix: "kernel-", suffix: ".json" });
  await Deno.writeTextFile(file, JSON.stringify(connection));
  const child = new Deno.Command(Deno.execPath(), {
    args: ["jupyter", "--quiet", "--kernel", "--conn", file],
    cwd: folder,
    env: {
      ...env,
      ...broker?.env,
      NO_COLOR: "1", // else colour codes land in the outputs
    },
    stdin: "piped", // its end tells the kernel that we are gone
    stdout: "null",
    stderr: "piped",
    detached: !windows, // a process group of its own, to end as a whole
  }).spawn();
  const complaints = lastText(child.stderr);
  const ended = child.status.then(async ({ code, signal }) => {
    await Deno.remove(file);
    await broker?.close();
    const text = signal === MEMORY_SIGNAL
      ? "it took too much memory"
      : await complaints();
    return `the kernel ended (${signal ?? `exit code ${code}`})` +
      (text && `: ${text}`);
  });
  return {
    connection,
    ended,
    kill: async () => {
      // In the sandbox a kernel starts no processes that would outlive it.
      if (broker) killChild(child);
      else await killTree(child.pid);
      await ended;
    },
  };
}

function killChild(child: Deno.ChildProcess) {
  try {
    child.kill("SIGKILL");
  } catch (error) {
    // It has ended.
    if (!(error instanceof TypeError)) throw error;
  }
}

async function killTree(pid: number) {
  if (windows) {
    const args = ["/f", "/t", "/pid", String(pid)];
    await new Deno.Command("taskkill", { args }).output();
    return;
  }
  try {
    Deno.kill(-pid, "SIGKILL"); // negative: its process group
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

/** Ports, each of which was free a moment ago. */
function freePorts() {
  const listeners = Array.from(
    { length: 5 },
    () => Deno.listen({ hostname: "127.0.0.1", port: 0 }),
  );
  const port = (i: number) => listeners[i]!.addr.port;
  const ports = {
    shell_port: port(0),
    iopub_port: port(1),
    stdin_port: port(2),
    control_port: port(3),
    hb_port: port(4),
  };
  for (const listener of listeners) listener.close();
  return ports;
}

/** Reads a stream as it comes; returns a function that tells its last words. */
function lastText(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  const finished = (async () => {
    for (let r = await reader.read(); !r.done; r = await reader.read()) {
      text = (text + decoder.decode(r.value, { stream: true })).slice(-2000);
    }
  })();
  return async () => {
    // A process that the kernel started may hold the stream open.
    const patience = setTimeout(() => reader.cancel(), 200);
    await finished;
    clearTimeout(patience);
    return text.trim();
  };
}
