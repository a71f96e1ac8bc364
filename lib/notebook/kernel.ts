import { randomUUID } from "node:crypto";
import { type Channels, openChannels } from "./channels.ts";
import {
  type Failure,
  fencedMessages,
  INSTALL_FENCE,
  sendFence,
} from "./fence.ts";
import { spawnKernel } from "./kernel_process.ts";
import type { Message } from "./messages.ts";

export interface ExecuteOptions {
  /** Milliseconds until the code counts as hung. */
  readonly timeLimit: number;
  /** Bytes of output until the code counts as running wild. */
  readonly outputLimit: number;
}

export interface Execution {
  /** What the code put out, in order: the messages of the iopub channel. */
  readonly messages: readonly Message[];
  /** Why it failed, `null` if it did not. */
  readonly failure: Failure | null;
}

/** A running kernel. */
export interface Kernel {
  /**
   * Runs code and waits for all its outputs.
   *
   * @throws {KernelError} if the kernel dies or the code passes a limit; the
   * kernel is then of no more use
   */
  execute(code: string, options: ExecuteOptions): Promise<Execution>;
  /** Ends the kernel's process and waits until it is gone. */
  close(): Promise<void>;
}

/** The kernel, not the code in it, failed: it died, hung or ran wild. */
export class KernelError extends Error {
  override readonly name = "KernelError";
}

/** Milliseconds. */
const START_LIMIT = 60_000;
const FENCE_RETRY = 50;

/**
 * Starts a Deno Jupyter kernel with `folder` as its working folder and waits
 * until its outputs arrive.
 *
 * @param signal ends the kernel; what is pending fails with its reason
 */
export async function startKernel(
  folder: string,
  signal?: AbortSignal,
): Promise<Kernel> {
  signal?.throwIfAborted();
  const process = await spawnKernel(folder);

  const broken = new AbortController();
  const fail = (reason: unknown) => broken.abort(reason);
  const breaks = new Promise<never>((_, reject) =>
    broken.signal.addEventListener("abort", () => reject(broken.signal.reason))
  );
  breaks.catch(() => {}); // whoever waits for the kernel also waits for this
  process.ended.then((how) => fail(new KernelError(how)));
  const interrupt = () => fail(signal?.reason);
  signal?.addEventListener("abort", interrupt);

  const within = async <T>(milliseconds: number, work: Promise<T>) => {
    const timer = setTimeout(
      () => fail(new KernelError(`no end within ${milliseconds / 1000} s`)),
      milliseconds,
    );
    try {
      return await Promise.race([work, breaks]);
    } finally {
      clearTimeout(timer);
    }
  };

  let channels: Channels | undefined;
  const close = async () => {
    signal?.removeEventListener("abort", interrupt);
    await process.kill();
    channels?.close();
  };

  const { receive, fence, take } = fencedMessages();
  let room = Infinity;
  const count = (message: Message, bytes: number) => {
    receive(message);
    if ((room -= bytes) < 0) fail(new KernelError("too much output"));
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
  const reachFence = () => {
    const id = randomUUID();
    const reached = fence(id);
    return request(sendFence(id), true).then(() => reached);
  };

  const start = async () => {
    channels = await openChannels(process.connection, count, broken.signal);
    channels.failed.catch(fail);
    await request(INSTALL_FENCE, true);
    // Marks sent before the kernel knows of our subscription never arrive.
    let subscribed = false;
    while (!subscribed && !broken.signal.aborted) {
      await Promise.race([
        reachFence().then(() => subscribed = true),
        new Promise((resolve) => setTimeout(resolve, FENCE_RETRY)),
      ]);
    }
    take();
  };
  const run = async (code: string): Promise<Execution> => {
    const { content } = await request(code, false);
    const [unhandled = null] = await reachFence();
    const thrown = content.status === "ok" ? null : {
      name: content.ename,
      message: content.evalue,
      traceback: content.traceback,
    };
    return { messages: take(), failure: thrown ?? unhandled };
  };

  try {
    await within(START_LIMIT, start());
  } catch (error) {
    await close();
    throw error;
  }
  return {
    execute: (code, { timeLimit, outputLimit }) => {
      room = outputLimit;
      return within(timeLimit, run(code));
    },
    close,
  };
}
