import type { Message } from "./messages.ts";

// The kernel may send a cell's outputs after it has said that the cell is done,
// and stamps them with whichever request is current. So after each cell the
// runner has it send two marks, one along each of the ways that outputs take:
// display messages, and the console's stream. Each way keeps its order: what
// comes before its mark belongs to the cell.

/** Why code failed, in the terms of Jupyter's `error` message. */
export interface Failure {
  /** The error's class. */
  readonly name: string;
  /** What it says. */
  readonly message: string;
  /** Where it arose, a line each. */
  readonly traceback: readonly string[];
}

const NAME = "notebook-fence";
const MIME = `application/vnd.${NAME}+json`;
const STREAM_MARK = new RegExp(`^${NAME}:(.*)\n$`);

/** The signal by which a kernel ends that has taken too much memory. */
export const MEMORY_SIGNAL = "SIGUSR2";

/**
 * Ends the process group with the runner, or when it has taken too much memory.
 * A worker, so that it works while a cell loops.
 */
const guard = (memoryLimit: number) => `
const windows = Deno.build.os === "windows";
const end = (signal) =>
  Deno.kill(windows ? Deno.pid : -Deno.pid, windows ? "SIGKILL" : signal);
const watch = setInterval(() => {
  if (Deno.memoryUsage().rss <= ${memoryLimit}) return;
  clearInterval(watch);
  end("${MEMORY_SIGNAL}");
}, 50);
for await (const _ of Deno.stdin.readable);
end("SIGKILL");`;

/**
 * Code that makes the kernel send both marks. Run for the first time it also
 * watches for rejections and errors in timers, which the kernel would swallow
 * (the display mark carries them), and for the end of the runner, with whom the
 * kernel's input ends. It keeps hold of what it needs, since a cell may shadow
 * `console` or `Error`.
 *
 * @param memoryLimit Bytes of memory that end the kernel.
 */
export function sendMarks(id: string, memoryLimit: number): string {
  return `await (globalThis[Symbol.for("${NAME}")] ??= (() => {
  const { console, Deno, Error, Promise, setTimeout } = globalThis;
  const unhandled = [];
  const note = (event, error) => {
    event.preventDefault();
    const { name, message, stack } = error instanceof Error
      ? error
      : { name: "Error", message: Deno.inspect(error), stack: "" };
    unhandled.push({ name, message, traceback: stack.split("\\n") });
  };
  addEventListener("unhandledrejection", (event) => note(event, event.reason));
  addEventListener("error", (event) => note(event, event.error));
  new Worker("data:text/javascript,${encodeURIComponent(guard(memoryLimit))}", {
    type: "module",
  });
  return async (id) => {
    // A rejection counts as unhandled only at the end of a macrotask.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const data = { "${MIME}": { id, unhandled: unhandled.splice(0) } };
    const content = { data, metadata: {}, transient: {} };
    await Deno.jupyter.broadcast("display_data", content);
    console.log("${NAME}:" + id);
  };
})())("${id}")`;
}

/** Takes the messages of the iopub channel and sets the marks apart. */
export function fencedMessages() {
  const messages: Message[] = [];
  let fence: Fence | undefined;
  const pass = (id: string, mark: Partial<Fence>) => {
    if (fence?.id !== id) return;
    Object.assign(fence, mark);
    if (fence.streamed && fence.unhandled) fence.resolve(fence.unhandled);
  };
  return {
    receive: (message: Message) => {
      const { data, text } = message.content;
      const streamMark = STREAM_MARK.exec(text ?? "");
      if (data?.[MIME]) pass(data[MIME].id, data[MIME]);
      else if (streamMark) pass(streamMark[1]!, { streamed: true });
      else messages.push(message);
    },
    /** Resolves with the errors that nothing caught when both marks are here. */
    reach: (id: string) =>
      new Promise<readonly Failure[]>((resolve) => fence = { id, resolve }),
    /** The messages since the last time. */
    take: () => messages.splice(0),
  };
}

interface Fence {
  readonly id: string;
  readonly resolve: (unhandled: readonly Failure[]) => void;
  readonly unhandled?: readonly Failure[];
  readonly streamed?: boolean;
}
