import assert from "node:assert/strict";
import { kaplanMeier } from "../mod.ts";

// A table of counts has room for some whole times only and grows for later
// ones. No subject may be lost where it ends, so sizes on both sides of each
// of its bounds are tried (64 times more than subjects, and 1,024).

Deno.test("a whole time of any size is counted or sorted, never lost", () => {
  for (let t = 0; t <= 2100; t++) {
    const alone = kaplanMeier([t], [1]).curve;
    assert.deepEqual([...alone.time], [t]);
    assert.deepEqual([...alone.events], [1]);
    const weighted = kaplanMeier([t], [1], { weights: [2] }).curve;
    assert.deepEqual([[...weighted.time], [...weighted.events]], [[t], [2]]);
  }
});

Deno.test("a table of counts grows wherever the next time lies", () => {
  const n = 4000;
  const early = new Array<number>(n).fill(0);
  for (const t of [1023, 1024, 1025, 2047, 2048, 2049, 4063, 4064, 4065]) {
    const { curve } = kaplanMeier([...early, t], [...early, 1]);
    assert.deepEqual([...curve.time], [0, t]);
    assert.deepEqual([...curve.atRisk], [n + 1, 1]);
    assert.equal(curve.survival[1], 0);
  }
});

Deno.test("each of thousands of whole times keeps its one subject", () => {
  for (const n of [1000, 1024, 1025, 1100, 5000]) {
    const time = Array.from({ length: n }, (_, i) => i);
    const { curve } = kaplanMeier(time, time.map(() => true));
    assert.deepEqual([...curve.time], time);
    assert.deepEqual([...curve.atRisk], time.map((t) => n - t));
  }
});

Deno.test("late entries are counted at their own times", () => {
  const time = [3, 80, 81];
  const entry = [0, 66, 67];
  // One is at risk at 3, nobody until 66, two at 80 and one at 81.
  const { curve } = kaplanMeier(time, [1, 1, 1], { entry });
  assert.deepEqual([...curve.atRisk], [1, 2, 1]);
});
