import assert from "node:assert/strict";
import { movePrinted, printedNumbers } from "./printed_number.ts";

Deno.test("each number stands for the values that print so", () => {
  const [lower, upper] = printedNumbers("13.4-36.6");
  assert.ok(Math.abs(lower!.lower - 13.35) < 1e-12);
  assert.ok(Math.abs(upper!.upper - 36.65) < 1e-12);
  assert.equal(printedNumbers("p=0.690")[0]!.decimals, 3);
  assert.equal(printedNumbers("of 1,400,000")[0]!.value, 1_400_000);
  assert.deepEqual(printedNumbers(""), []);
});

Deno.test("a number moves in its last digit and keeps its form", () => {
  const cases:
    readonly (readonly [string, number, number, string | undefined])[] = [
      ["71%", 0, 1, "72%"],
      ["p=0.690", 0, 1, "p=0.691"],
      ["115.0", 0, -1, "114.9"],
      ["9.99", 0, 1, "10.00"],
      ["1,400", 0, -1, "1,399"],
      ["1,400,000", 0, 1, "1,400,001"],
      ["999", 0, 1, "1000"],
      ["38-85", 1, -1, "38-84"],
      ["<0.8-0.5", 0, 1, "<0.9-0.5"],
      ["0-60", 0, -1, undefined],
    ];
  for (const [printed, index, units, expected] of cases) {
    assert.equal(movePrinted(printed, index, units), expected, printed);
  }
});
