import assert from "node:assert/strict";
import { medianOfWholeNumbers } from "./median_of_whole_numbers.ts";

Deno.test("a median of whole numbers is whole, or half when n is even", () => {
  const cases: readonly (readonly [string, number, boolean])[] = [
    ["54", 13, true],
    ["29", 12, true],
    ["0.5", 6, true],
    ["0.5", 7, false],
    ["0.5", 9, false],
    ["3", 7, true],
    ["2", 1, true],
    ["2.5", 1, false],
    ["2.75", 6, false],
    ["2.8", 6, false],
    ["3", 6, true],
    ["99.4", 30, false],
  ];
  for (const [printed, n, holds] of cases) {
    assert.equal(
      medianOfWholeNumbers(printed, n).holds,
      holds,
      `${printed}, n = ${n}`,
    );
  }
});

Deno.test("a half that is printed without decimals is allowed for", () => {
  // 2.5 prints as 3 or as 2.
  assert.equal(medianOfWholeNumbers("3", 4).holds, true);
  assert.throws(() => medianOfWholeNumbers("3", 0), RangeError);
});

Deno.test("the power says which share of printed medians would fail", () => {
  const power = (printed: string, n: number) =>
    medianOfWholeNumbers(printed, n).power;
  // Of 0.0 to 0.9 ten strings, 0.0 and 0.5 are medians of an even number.
  assert.equal(power("0.5", 6), 0.8);
  assert.equal(power("0.5", 7), 0.9);
  assert.deepEqual([power("2", 7), power("2", 6)], [0, 0]);
});
