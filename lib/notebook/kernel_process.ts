import { randomUUID } from "node:crypto";

/** Ports and key of a kernel: the content of Jupyter's connection file. */
export interface ConnectionInfo {
  readonly key: string;
  readonly shell_port: number;
  readonly iopub_port: number;
}

/** A kernel's process, and how it ended once it has. */
export interface KernelProcess {
  readonly connection: ConnectionInfo;
  /** Resolves when the process has ended, with a sentence that says how. */
  readonly ended: Promise<string>;
  /** Ends the process, whatever it is doing, and waits until it is gone. */
  kill(): Promise<void>;
}

/** How much of the kernel's own messages is kept to explain its death. */
const STDERR_KEPT = 2000;

/** Starts `deno jupyter --kernel` in `folder`, which relative imports start from. */
export async function spawnKernel(folder: string): Promise<KernelProcess> {
  const connection = {
    transport: "tcp",
    ip: "127.0.0.1",
    signature_scheme: "hmac-sha256",
    key: randomUUID(),
    ...freePorts(),
  };
  const file = await Deno.makeTempFile({ prefix: "kernel-", suffix: ".json" });
  await Deno.writeTextFile(file, JSON.stringify(connection));
  const child = new Deno.Command(Deno.execPath(), {
    args: ["jupyter", "--kernel", "--conn", file],
    cwd: folder,
    env: { NO_COLOR: "1" }, // else colour codes land in the outputs
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();

  const stderr = tail(child.stderr);
  const ended = child.status.then(async (status) => {
    const text = await stderr.end();
    await Deno.remove(file);
    const how = status.signal ?? `exit code ${status.code}`;
    return `the kernel ended (${how})${text && `: ${text}`}`;
  });
  return {
    connection,
    ended,
    kill: async () => {
      try {
        child.kill("SIGKILL");
      } catch (error) {
        // It had ended by itself.
        if (!(error instanceof TypeError)) throw error;
      }
      await ended;
    },
  };
}

/** The ports of Jupyter's connection file; each was free a moment ago. */
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

/** Collects the end of a text stream. */
function tail(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  const finished = (async () => {
    for (let r = await reader.read(); !r.done; r = await reader.read()) {
      text = (text + decoder.decode(r.value, { stream: true }))
        .slice(-STDERR_KEPT);
    }
  })();
  return {
    /** What came; does not wait for processes that inherited the stream. */
    end: async () => {
      const patience = setTimeout(() => reader.cancel(), 200);
      await finished;
      clearTimeout(patience);
      return text.replace(/^Warning "deno jupyter" is unstable.*\n/, "").trim();
    },
  };
}
