import assert from "node:assert/strict";
import { inbox } from "./fence.ts";
import type { Message } from "./messages.ts";

const message = (type: string, content: unknown, parentId = "x"): Message => ({
  type,
  content,
  parentId,
});
const stream = (text: string) => message("stream", { name: "stdout", text });
const display = (data: unknown) => message("display_data", { data });
const marks = (id: string, unhandled: unknown[] = []) =>
  [
    display({ "application/vnd.notebook-fence+json": { id, unhandled } }),
    stream(`notebook-fence:${id}\n`),
  ] as const;

Deno.test("inbox gives each mark to who awaits it, and keeps what comes before", async () => {
  const { receive, arrival, take } = inbox();
  const arrived: string[] = [];
  const displayed = arrival("display", "a");
  displayed.then(() => arrived.push("display"));
  const streamed = arrival("stream", "a");
  streamed.then(() => arrived.push("stream"));
  const [displayMark, streamMark] = marks("a", [{ ename: "Error" }]);
  receive(displayMark);
  receive(stream("late"));
  await new Promise((resolve) => setTimeout(resolve, 0));
  assert.deepEqual(arrived, ["display"]);
  receive(streamMark);
  await streamed;
  assert.deepEqual(await displayed, [{ ename: "Error" }]);
  assert.deepEqual(take(), [stream("late")]);
  assert.deepEqual(take(), []);
});

Deno.test("inbox gives a reply to who awaits it", async () => {
  const { receive, arrival, take } = inbox();
  const reply = message("execute_reply", { status: "ok" }, "request");
  const received = arrival("reply", "request");
  receive(message("execute_reply", { status: "error" }, "another"));
  receive(reply);
  assert.equal(await received, reply.content);
  assert.deepEqual(take(), []);
});

Deno.test("marks that nobody awaits any more are not taken for output", () => {
  const { receive, take } = inbox();
  for (const mark of marks("lost")) receive(mark);
  assert.deepEqual(take(), []);
});
