import { memoryGuard } from "../process/memory_guard.ts";
import type { Message } from "./messages.ts";

// The kernel may send a cell's outputs after it has said that the cell is done,
// and stamps them with whichever request is current. So after each cell the
// runner has it send two marks, one along each of the ways that outputs take:
// display messages, and the console's stream. Each way keeps its order: what
// comes before its mark belongs to the cell.

/** Why code failed, in the terms of Jupyter's `error` message. */
export interface Failure {
  /** The error's class. */
  readonly ename: string;
  /** What it says. */
  readonly evalue: string;
  /** Where it arose, a line each. */
  readonly traceback: readonly string[];
}

const NAME = "notebook-fence";
const MIME = `application/vnd.${NAME}+json`;
const STREAM_MARK = new RegExp(`^${NAME}:(.*)\n$`);

/** Code that makes the kernel send both marks. */
export function sendMarks(id: string, memoryLimit: number): string {
  return `await (globalThis[Symbol.for("${NAME}")] ??=
    (${prepare})("${NAME}", "${MIME}", "${
    memoryGuard(memoryLimit)
  }"))("${id}");`;
}

// The text of this function is sent to the kernel: it can use nothing of this
// module.

/**
 * Watches for rejections and errors in timers, which the kernel would swallow
 * (the display mark carries them). Keeps hold of what it needs, since a cell may
 * shadow `console` or `Error`.
 */
function prepare(name: string, mime: string, worker: string) {
  const { console, Deno, Error, Promise, setTimeout } = globalThis;
  const unhandled: Failure[] = [];
  const note = (event: Event, error: unknown) => {
    event.preventDefault();
    const { name: ename, message: evalue, stack = "" } = error instanceof Error
      ? error
      : { name: "Error", message: Deno.inspect(error) };
    unhandled.push({ ename, evalue, traceback: stack.split("\n") });
  };
  addEventListener("unhandledrejection", (event) => note(event, event.reason));
  addEventListener("error", (event) => note(event, event.error));
  new Worker(worker, { type: "module" });
  return async (id: string) => {
    // A rejection counts as unhandled only at the end of a macrotask.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const data = { [mime]: { id, unhandled: unhandled.splice(0) } };
    const content = { data, metadata: {}, transient: {} };
    await Deno.jupyter.broadcast("display_data", content);
    console.log(`${name}:${id}`);
  };
}

/** Takes a kernel's messages; replies and marks go to those who await them. */
export function inbox() {
  const published: Message[] = [];
  const awaited = new Map<string, (what: Message["content"]) => void>();
  const give = (name: string, what: Message["content"]) => {
    awaited.get(name)?.(what);
    awaited.delete(name);
  };
  return {
    receive: (message: Message) => {
      const { type, parentId, content } = message;
      const mark = content.data?.[MIME];
      const streamMark = STREAM_MARK.exec(content.text ?? "");
      if (mark) give(`display ${mark.id}`, mark.unhandled);
      else if (streamMark) give(`stream ${streamMark[1]}`, null);
      else if (type !== "execute_reply") published.push(message);
      else give(`reply ${parentId}`, content);
    },
    /**
     * Resolves with the content of the reply to a request; when the mark in the
     * stream is here; with the errors that nothing caught, which the mark among
     * the displays carries.
     */
    arrival: (what: "reply" | "stream" | "display", id: string) =>
      new Promise<Message["content"]>((resolve) =>
        awaited.set(`${what} ${id}`, resolve)
      ),
    /** What the kernel published since the last time. */
    take: () => published.splice(0),
  };
}
