import assert from "node:assert/strict";
import { readableTicks, readableTimes, rightMargin } from "./tick_texts.ts";
import { textWidth } from "./text.ts";

const times = [0, 6, 12, 18, 24, 30, 36, 42, 48];

Deno.test("times stand as close as their texts allow, at even distances", () => {
  const shown = (perTime: number) =>
    readableTimes(times, perTime, times.map(String), "Arimo");
  assert.deepEqual(shown(3), times);
  // Two digits and the gap need 12 units, which are 12 months here.
  assert.deepEqual(shown(1.1), [0, 12, 24, 36, 48]);
  assert.deepEqual(shown(0.01), [0]);
});

Deno.test("the widest text at a time decides, such as a number at risk", () => {
  const counts = ["10000", ...times.map(String)];
  assert.deepEqual(readableTimes(times, 2, counts, "Arimo"), [
    0,
    12,
    24,
    36,
    48,
  ]);
});

Deno.test("a short axis has few ticks, but one at least", () => {
  const ticks = (length: number) =>
    readableTicks(5000, { most: 8, length, font: "Arimo" });
  assert.equal(ticks(500), 8);
  assert.ok(ticks(100) < 4);
  assert.equal(ticks(1), 1);
});

Deno.test("the margin holds the half of the last tick's text", () => {
  const half = textWidth("10,000", "DejaVu Sans") / 2;
  assert.ok(rightMargin(10_000, "DejaVu Sans") >= half);
  assert.equal(rightMargin(1, "DejaVu Sans"), 8);
});
