import { randomUUID } from "node:crypto";
import { TOO_MUCH_MEMORY } from "./fence.ts";
import { startBroker } from "./permission_broker.ts";

/** In what surroundings a kernel runs. */
export interface Surroundings {
  /** Environment variables that it gets beside those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * Folders and files that cells may read. With it they may read no others,
   * write none, start no programs, and reach nothing over the network.
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
    await startBroker({ folder, readable, ports: Object.values(ports) }),
  );
  const file = await Deno.makeTempFile({ prefix: "kernel-", suffix: ".json" });
  preparing.defer(() => Deno.remove(file));
  await Deno.writeTextFile(file, JSON.stringify(connection));
  const child = new Deno.Command(Deno.execPath(), {
    args: ["jupyter", "--quiet", "--kernel", "--conn", file],
    cwd: folder,
    env: { ...env, ...broker?.env, NO_COLOR: "1" }, // no colours in outputs
    stdin: "piped", // its end tells the kernel that we are gone
    stdout: "null",
    stderr: "piped",
    detached: !windows, // a process group of its own, to end as a whole
  }).spawn();
  const kill = () => killTree(child, broker !== undefined);

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

/** Ends a process with those that it started, of which the sandbox allows none. */
async function killTree(child: Deno.ChildProcess, sandboxed: boolean) {
  try {
    if (sandboxed) {
      child.kill("SIGKILL"); // needs no right to end others
    } else if (windows) {
      const args = ["/f", "/t", "/pid", String(child.pid)];
      await new Deno.Command("taskkill", { args }).output();
    } else {
      Deno.kill(-child.pid, "SIGKILL"); // negative: its process group
    }
  } catch (error) {
    const hasEnded = error instanceof TypeError ||
      error instanceof Deno.errors.NotFound;
    if (!hasEnded) throw error;
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
