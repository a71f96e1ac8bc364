import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Failure, inbox, sendMarks } from "./fence.ts";
import { deadline } from "../process/deadline.ts";
import { spawnKernel } from "./process.ts";
import { type Limits, limitsOf } from "../process/limits.ts";
import { decodeMessage, encodeRequest, type Message } from "./messages.ts";
import { connectZmtp, type ZmtpSocket } from "./zmtp.ts";

/** How a kernel runs. */
export interface KernelOptions extends Limits {
  /** Environment variables that it gets. */
  readonly env?: Readonly<Record<string, string>>;
  /** Ends the kernel; what waits for it fails with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What came of running code. */
export interface Execution {
  /** What the kernel published, in order. */
  readonly messages: readonly Message[];
  /** Why the code failed; `undefined` if it did not. */
  readonly failure: Failure | undefined;
}

/** A running kernel; disposing of it ends it and waits until it is gone. */
export interface Kernel extends AsyncDisposable {
  /**
   * Runs code and waits for all its outputs.
   *
   * @throws {Error} If the kernel itself fails, not the code in it: it dies, or
   * the code passes a limit. It is then of no more use.
   */
  execute(code: string): Promise<Execution>;
}

/**
 * Starts a Deno kernel with `folder` as its working folder and waits until it
 * answers.
 */
export async function startKernel(
  folder: string,
  options: KernelOptions = {},
): Promise<Kernel> {
  for (let tries = 1;; tries++) {
    try {
      return await startOnce(folder, options);
    } catch (error) {
      // Another program may have taken one of its ports; it gets new ones.
      if (tries === 3 || options.signal?.aborted) throw error;
    }
  }
}

async function startOnce(
  folder: string,
  options: KernelOptions,
): Promise<Kernel> {
  const { signal, env } = options;
  const { startLimit, timeLimit, outputLimit, memoryLimit } = limitsOf(options);
  signal?.throwIfAborted();
  await using starting = new AsyncDisposableStack();
  const process = starting.use(await spawnKernel(folder, env));
  const { fail, broken, within } = deadline(process.ended, signal);
  const { key, shell_port, iopub_port } = process.connection;

  /** A new kernel refuses connections, or drops them, until it is ready. */
  const connect = async (port: number, type: "DEALER" | "SUB") => {
    while (true) {
      try {
        return starting.use(await connectZmtp(port, type));
      } catch (error) {
        if (error instanceof Deno.errors.NetworkUnreachable) {
          throw new Error(
            "Cannot talk to a kernel: this machine has no loopback network (127.0.0.1)",
          );
        }
        await Promise.race([sleep(5), broken]);
      }
    }
  };
  const { receive, arrival, take } = inbox();
  let bytes = 0;
  const listen = async (socket: ZmtpSocket) => {
    for await (const frames of socket.receive()) {
      for (const { length } of frames) bytes += length;
      if (bytes > outputLimit) {
        throw new Error(`more than ${outputLimit} bytes of output`);
      }
      receive(decodeMessage(key, frames));
    }
  };

  let shell: ZmtpSocket;
  const request = async (code: string, silent: boolean) => {
    const { id, frames } = encodeRequest(key, "execute_request", {
      code,
      silent,
      allow_stdin: false, // nobody is there to answer
    });
    const reply = arrival("reply", id);
    await shell.send(frames);
    return reply;
  };
  /** Resolves with the errors that nothing caught when both marks are here. */
  const fence = async (): Promise<readonly Failure[]> => {
    const id = randomUUID();
    const unhandled = arrival("display", id);
    const streamed = arrival("stream", id);
    const { status, evalue } = await request(sendMarks(id, memoryLimit), true);
    if (status !== "ok") {
      throw new Error(`the kernel does not work: ${evalue}`);
    }
    await streamed;
    return unhandled;
  };
  const start = async () => {
    const iopub = await connect(iopub_port, "SUB");
    shell = await connect(shell_port, "DEALER");
    for (const socket of [iopub, shell]) {
      // A kernel that hangs up is of no use, if it has not ended anyway.
      listen(socket).then(() => process[Symbol.asyncDispose]()).catch(fail);
    }
    // What the kernel gets or sends before it knows of our sockets is lost.
    while (!await Promise.race([fence(), sleep(200), broken]));
    take();
  };
  const run = async (code: string): Promise<Execution> => {
    bytes = 0;
    const reply = await request(code, false);
    const [unhandled] = await fence();
    const failure = reply.status === "ok" ? unhandled : reply;
    return { messages: take(), failure };
  };

  await within(startLimit, start());
  const started = starting.move();
  return {
    execute: (code) => within(timeLimit, run(code)),
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}
