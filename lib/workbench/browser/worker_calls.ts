import type { Call, Methods, Reply } from "./methods.ts";

/** Calls a method of the worker. */
export type Caller = <Name extends keyof Methods>(
  method: Name,
  ...args: Parameters<Methods[Name]>
) => Promise<Awaited<ReturnType<Methods[Name]>>>;

/**
 * Starts the worker from its packed text, which the page holds: a page opened from
 * a folder may load no script.
 *
 * @param packed The text, compressed, in base 64.
 */
export function startWorker(packed: string): Caller {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const started = unpack(packed).then((text) => {
    const blob = new Blob([text], { type: "text/javascript" });
    const address = URL.createObjectURL(blob);
    const worker = new Worker(address);
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      const { resolve, reject } = waiting.get(data.id)!;
      waiting.delete(data.id);
      if ("error" in data) reject(new Error(data.error));
      else resolve(data.result);
    };
    worker.onerror = ({ message }) => {
      for (const { reject } of waiting.values()) reject(new Error(message));
      waiting.clear();
    };
    return worker;
  });
  let calls = 0;
  return async (method, ...args) => {
    const worker = await started;
    const id = ++calls;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(id, answer);
    worker.postMessage({ id, method, args } satisfies Call);
    return await answer.promise as never;
  };
}

async function unpack(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream()
    .pipeThrough(new DecompressionStream("gzip"));
  return await new Response(stream).text();
}
