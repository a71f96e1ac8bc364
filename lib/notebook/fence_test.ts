import assert from "node:assert/strict";
import { fencedMessages } from "./fence.ts";
import type { Message } from "./messages.ts";

const message = (type: string, content: unknown): Message => ({
  type,
  content,
  parentId: "whichever",
});
const stream = (text: string) => message("stream", { name: "stdout", text });
const display = (data: unknown) => message("display_data", { data });
const marks = (id: string, unhandled: unknown[] = []) =>
  [
    display({ "application/vnd.notebook-fence+json": { id, unhandled } }),
    stream(`notebook-fence:${id}\n`),
  ] as const;

Deno.test("a fence waits for both marks, and what comes before them is kept", async () => {
  const { receive, reach, take } = fencedMessages();
  let reached = false;
  const fence = reach("a").then((unhandled) => {
    reached = true;
    return unhandled;
  });
  const [displayMark, streamMark] = marks("a", [{ name: "Error" }]);
  receive(displayMark);
  receive(stream("late"));
  await new Promise((resolve) => setTimeout(resolve, 0));
  assert.equal(reached, false);
  receive(streamMark);
  assert.deepEqual(await fence, [{ name: "Error" }]);
  assert.deepEqual(take(), [stream("late")]);
  assert.deepEqual(take(), []);
});

Deno.test("marks of a fence given up are not taken for output", async () => {
  const { receive, reach, take } = fencedMessages();
  reach("lost");
  const fence = reach("b");
  for (const mark of [...marks("lost"), ...marks("b")]) receive(mark);
  await fence;
  assert.deepEqual(take(), []);
});
