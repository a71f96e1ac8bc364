import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { endProcesses, hasEnded } from "./end_processes.ts";
import { TOO_MUCH_MEMORY } from "./fence.ts";
import { startBroker } from "./permission_broker.ts";

/** In what surroundings a kernel runs. */
export interface Surroundings {
  /** Environment variables that it gets beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * Folders and files that cells may read, by absolute paths. With it they may
   * read no others, write none, start no programs, and reach nothing over the
   * network.
   */
  readonly readable?: readonly string[];
}

const windows = Deno.build.os === "windows";

/**
 * Starts the process of a Deno kernel with `folder` as its working folder.
 * Disposing of it ends it and the processes it started, and waits until it is
 * gone; `ended` resolves when it has ended, with words that say how.
 */
export async function spawnKernel(
  folder: string,
  { env, readable }: Surroundings,
) {
  await using preparing = new AsyncDisposableStack();
  const ports = freePorts();
  const connection = {
    transport: "tcp",
    ip: "127.0.0.1",
    signature_scheme: "hmac-sha256",
    key: randomUUID(), // else anyone on this machine could run code
    ...ports,
  };
  const broker = readable && preparing.use(
    await startBroker({ readable, ports: Object.values(ports) }),
  );
  const file = await Deno.makeTempFile({ prefix: "kernel-", suffix: ".json" });
  preparing.defer(() => Deno.remove(file));
  await Deno.writeTextFile(file, JSON.stringify(connection));
  const child = new Deno.Command(Deno.execPath(), {
    args: ["jupyter", "--quiet", "--kernel", "--conn", file],
    cwd: folder,
    env: { ...env, ...broker?.env, NO_COLOR: "1" }, // no colours in outputs
    stdin: "null",
    stdout: "null",
    stderr: "piped",
    detached: !windows, // a process group of its own, to end as a whole
  }).spawn();
  const watcher = watch(child.pid);
  // In the sandbox no cell can start another process, nor can we end any but
  // those that we started.
  const kill = async () => broker ? end(child) : await endProcesses(child.pid);

  let complaints = "";
  const reader = child.stderr.pipeThrough(new TextDecoderStream()).getReader();
  const read = (async () => {
    for (let r = await reader.read(); !r.done; r = await reader.read()) {
      complaints = (complaints + r.value).slice(-2000);
      if (complaints.includes(TOO_MUCH_MEMORY)) await kill();
    }
  })();
  const prepared = preparing.move();
  const ended = child.status.then(async ({ code, signal }) => {
    end(watcher);
    await watcher.stdin.abort();
    await prepared.disposeAsync();
    // A process that the kernel started may hold the stream open.
    const patience = setTimeout(() => reader.cancel(), 200);
    await read;
    clearTimeout(patience);
    const text = complaints.includes(TOO_MUCH_MEMORY)
      ? TOO_MUCH_MEMORY
      : complaints.trim();
    return `the kernel ended (${signal ?? `exit code ${code}`})` +
      (text && `: ${text}`);
  });
  return {
    connection,
    ended,
    [Symbol.asyncDispose]: async () => {
      await kill();
      await ended;
    },
  };
}

/** Starts the program that ends the kernel if we are killed. */
function watch(pid: number) {
  const program = fileURLToPath(new URL("watch_kernel.ts", import.meta.url));
  return new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--no-config",
      "--no-lock",
      "--allow-run",
      program,
      `${pid}`,
    ],
    stdin: "piped",
    stdout: "null",
    stderr: "null",
    detached: !windows, // else what kills our group would kill it
  }).spawn();
}

/** Ends a process that we started, unless it has ended. */
function end(child: Deno.ChildProcess) {
  try {
    child.kill("SIGKILL");
  } catch (error) {
    if (!hasEnded(error)) throw error;
  }
}

/** Ports, each of which was free a moment ago. */
function freePorts() {
  using listeners = new DisposableStack();
  const free = () =>
    listeners.use(Deno.listen({ hostname: "127.0.0.1", port: 0 })).addr.port;
  return {
    shell_port: free(),
    iopub_port: free(),
    stdin_port: free(),
    control_port: free(),
    hb_port: free(),
  };
}
