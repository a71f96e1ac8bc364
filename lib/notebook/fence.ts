/**
 * The kernel may send a cell's outputs after it has said that the cell is done,
 * and stamps them with whichever request is current. So after each cell the
 * runner has it send two marks, one along each of the ways that outputs take
 * (display messages; the console's stream). Each way keeps its order: what comes
 * before its mark belongs to the cell.
 */
import type { Message } from "./messages.ts";

/** Why code failed, in the terms of Jupyter's `error` message. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly traceback: readonly string[];
}

const NAME = "notebook-fence";
const MIME = `application/vnd.${NAME}+json`;
const STREAM_MARK = new RegExp(`${NAME}:([0-9a-f-]+)\n$`);

/**
 * Code that runs once in a new kernel. It keeps hold of what it needs, since a
 * cell may shadow `console` or `setTimeout`, and notes rejections and errors in
 * timers, which the kernel would swallow; the display mark carries them.
 */
export const INSTALL_FENCE = `{
  const { setTimeout, console, Deno } = globalThis;
  const unhandled = [];
  const note = (event, error) => {
    event.preventDefault();
    unhandled.push(
      error instanceof Error
        ? {
          name: error.name,
          message: error.message,
          traceback: String(error.stack).split("\\n"),
        }
        : { name: "Error", message: Deno.inspect(error), traceback: [] },
    );
  };
  addEventListener("unhandledrejection", (event) => note(event, event.reason));
  addEventListener("error", (event) => note(event, event.error));
  Object.defineProperty(globalThis, Symbol.for("${NAME}"), {
    value: async (id) => {
      // A rejection counts as unhandled only at the end of a macrotask.
      await new Promise((resolve) => setTimeout(resolve, 0));
      await Deno.jupyter.broadcast("display_data", {
        data: { "${MIME}": { id, unhandled: unhandled.splice(0) } },
        metadata: {},
        transient: {},
      });
      console.log("${NAME}:" + id);
    },
  });
}`;

/** Code that sends both marks. */
export function sendFence(id: string): string {
  return `await globalThis[Symbol.for("${NAME}")]("${id}")`;
}

/** Takes the messages of the iopub channel and sets the marks apart. */
export function fencedMessages() {
  let messages: Message[] = [];
  const waiting = new Map<string, Waiting>();
  const arrived = (id: string, mark: Partial<Waiting>) => {
    const fence = Object.assign(waiting.get(id) ?? {}, mark);
    if (fence.streamed && fence.unhandled) fence.resolve?.(fence.unhandled);
  };

  return {
    receive: (message: Message) => {
      const { data, text } = message.content;
      const mark = data?.[MIME];
      const stream = message.type === "stream" && STREAM_MARK.exec(text);
      if (mark) arrived(mark.id, { unhandled: mark.unhandled });
      else if (stream) arrived(stream[1]!, { streamed: true });
      else messages.push(message);
    },
    /** Resolves when both marks are here, with errors that nothing caught. */
    fence: (id: string) =>
      new Promise<readonly Failure[]>((resolve) =>
        waiting.set(id, { resolve })
      ),
    /** The messages since the last time. */
    take: (): readonly Message[] => {
      const taken = messages;
      messages = [];
      waiting.clear();
      return taken;
    },
  };
}

interface Waiting {
  resolve?: (unhandled: readonly Failure[]) => void;
  unhandled?: readonly Failure[];
  streamed?: boolean;
}
