import { randomUUID } from "node:crypto";
import { type Channels, openChannels } from "./channels.ts";
import { type Failure, fencedMessages, sendMarks } from "./fence.ts";
import { type KernelOptions, spawnKernel } from "./kernel_process.ts";
import type { Message } from "./messages.ts";

/** What code may take. */
export interface ExecuteLimits {
  /** Milliseconds until it counts as hung. */
  readonly timeLimit: number;
  /** Bytes of output until it counts as running wild. */
  readonly outputLimit: number;
}

/** What came of running code. */
export interface Execution {
  /** What the kernel published, in order. */
  readonly messages: readonly Message[];
  /** Why the code failed; `undefined` if it did not. */
  readonly failure: Failure | undefined;
}

/** A running kernel. */
export interface Kernel {
  /**
   * Runs code and waits for all its outputs.
   *
   * @throws {KernelError} If the kernel dies or the code passes a limit; the
   * kernel is then of no more use.
   */
  execute(code: string, limits: ExecuteLimits): Promise<Execution>;
  /** Ends the kernel and waits until it is gone. */
  close(): Promise<void>;
}

/** The kernel itself failed, not the code in it: it died, hung or ran wild. */
export class KernelError extends Error {
  /** Tells this error from others. */
  override readonly name = "KernelError";
}

const startLimit = 60_000;

/**
 * Starts a Deno kernel with `folder` as its working folder and waits until it
 * answers.
 *
 * @param signal Ends the kernel; what waits for it fails with the signal's reason.
 * @param options Its environment, and what its cells may do.
 */
export async function startKernel(
  folder: string,
  signal?: AbortSignal,
  options?: KernelOptions,
): Promise<Kernel> {
  signal?.throwIfAborted();
  const { memoryLimit = 2_000_000_000 } = options ?? {};
  const process = await spawnKernel(folder, options);
  const broken = new AbortController();
  const fail = (reason: unknown) => broken.abort(reason);
  const interrupt = () => fail(signal?.reason);
  signal?.addEventListener("abort", interrupt);
  process.ended.then((how) => fail(new KernelError(how)));
  const breaks = new Promise<never>((_, reject) =>
    broken.signal.addEventListener("abort", () => reject(broken.signal.reason))
  );
  breaks.catch(() => {}); // heard by whoever waits in `within`

  /** Waits for what the kernel does, but not when it is broken, nor for ever. */
  const within = async <T>(milliseconds: number, work: Promise<T>) => {
    const late = new KernelError(`no end within ${milliseconds / 1000} s`);
    const timer = setTimeout(() => fail(late), milliseconds);
    try {
      return await Promise.race([work, breaks]);
    } finally {
      clearTimeout(timer);
    }
  };

  let channels: Channels | undefined;
  let outputLimit = Infinity;
  let published = 0;
  const { receive, reach, take } = fencedMessages();
  const onPublished = (message: Message, bytes: number) => {
    receive(message);
    published += bytes;
    if (published > outputLimit) {
      fail(new KernelError(`more than ${outputLimit} bytes of output`));
    }
  };
  const request = (code: string, silent: boolean) =>
    channels!.request("execute_request", {
      code,
      silent,
      store_history: !silent,
      user_expressions: {},
      allow_stdin: false,
      stop_on_error: false,
    });
  const fence = async () => {
    const id = randomUUID();
    const reached = reach(id);
    const { content } = await request(sendMarks(id, memoryLimit), true);
    if (content.status !== "ok") {
      throw new KernelError(`the kernel is out of order: ${content.evalue}`);
    }
    return reached;
  };

  const start = async () => {
    channels = await openChannels(
      process.connection,
      onPublished,
      broken.signal,
    );
    channels.read.catch(fail);
    // What the kernel gets or sends before it knows of our sockets is lost.
    for (let ready = false; !ready && !broken.signal.aborted;) {
      const patience = new Promise((resolve) => setTimeout(resolve, 200));
      await Promise.race([fence().then(() => ready = true), patience]);
    }
    take();
  };
  const run = async (code: string): Promise<Execution> => {
    const { content } = await request(code, false);
    const [unhandled] = await fence();
    const thrown = content.status === "ok" ? undefined : {
      name: content.ename,
      message: content.evalue,
      traceback: content.traceback,
    };
    return { messages: take(), failure: thrown ?? unhandled };
  };
  const close = async () => {
    signal?.removeEventListener("abort", interrupt);
    await process.kill();
    channels?.close();
  };

  try {
    await within(startLimit, start());
  } catch (error) {
    await close();
    throw error;
  }
  return {
    execute: (code, limits) => {
      ({ outputLimit } = limits);
      published = 0;
      return within(limits.timeLimit, run(code));
    },
    close,
  };
}
