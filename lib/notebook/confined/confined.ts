import { randomUUID } from "node:crypto";
import { spawnConfined } from "./process.ts";
import { deadline } from "../process/deadline.ts";
import type { Failure } from "../kernel/fence.ts";
import type { Kernel, KernelOptions } from "../kernel/kernel.ts";
import { limitsOf } from "../process/limits.ts";
import type { Message } from "../kernel/messages.ts";

/** What the confined process says, a line of JSON each. */
type Line =
  | { readonly is: "message"; readonly message: Message }
  | { readonly is: "done"; readonly failure: Failure | null };

/**
 * Starts a process in the place of a kernel, in which cells can read the folders
 * and files named and do nothing else, and waits until it is ready.
 *
 * @param folder The notebook's folder.
 * @param readable What the cells may read, by absolute paths.
 */
export async function startConfined(
  folder: string,
  readable: readonly string[],
  options: KernelOptions = {},
): Promise<Kernel> {
  const { signal, env = {} } = options;
  const { startLimit, timeLimit, outputLimit, memoryLimit } = limitsOf(options);
  signal?.throwIfAborted();
  await using starting = new AsyncDisposableStack();
  const process = starting.use(await spawnConfined(folder, readable, env));
  const { fail, within } = deadline(process.ended, signal);

  const mark = `${randomUUID()}:`;
  let bytes = 0;
  let messages: Message[] = [];
  let done = (_failure: Failure | null) => {};
  const listen = async () => {
    const counted = new TransformStream<
      Uint8Array,
      Uint8Array<ArrayBuffer>
    >({
      transform(chunk, controller) {
        bytes += chunk.length;
        if (bytes > outputLimit) {
          throw new Error(`more than ${outputLimit} bytes of output`);
        }
        controller.enqueue(chunk as Uint8Array<ArrayBuffer>);
      },
    });
    const lines = process.output.pipeThrough(counted)
      .pipeThrough(new TextDecoderStream()).pipeThrough(lineByLine());
    for await (const text of lines) {
      // What cells write past the console is no output in a kernel either.
      if (!text.startsWith(mark)) continue;
      const line: Line = JSON.parse(text.slice(mark.length));
      if (line.is === "message") messages.push(line.message);
      else done(line.failure);
    }
  };
  listen().catch(fail);

  const ask = async (line: unknown) => {
    const { promise, resolve } = Promise.withResolvers<Failure | null>();
    done = resolve;
    await process.send(JSON.stringify(line));
    return await promise;
  };
  await within(startLimit, ask({ mark, memoryLimit, env }));
  const started = starting.move();
  return {
    execute: (source) => {
      bytes = 0;
      messages = [];
      const run = ask({ source }).then((failure) => ({
        messages,
        failure: failure ?? undefined,
      }));
      return within(timeLimit, run);
    },
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}

/** Splits a text at the ends of its lines. */
function lineByLine(): TransformStream<string, string> {
  let rest: string[] = [];
  return new TransformStream({
    transform(chunk, controller) {
      const [first, ...others] = chunk.split("\n");
      rest.push(first!);
      for (const next of others) {
        controller.enqueue(rest.join(""));
        rest = [next];
      }
    },
  });
}
