import assert from "node:assert/strict";
import { checkPercentage, wholeCounts } from "./percentage.ts";

Deno.test("only rounding to the nearest holds; other rules are named", () => {
  const down = checkPercentage(23, 35, "65");
  assert.deepEqual([down.holds, down.rules], [false, ["truncation"]]);
  const up = checkPercentage(25, 35, "72");
  assert.deepEqual([up.holds, up.rules], [false, ["upward"]]);
  const exact = checkPercentage(7, 35, "20");
  assert.equal(exact.rules.length, 5);
});

Deno.test("a half per cent rounds either way", () => {
  assert.deepEqual(checkPercentage(1, 8, "13").rules, ["half up", "upward"]);
  assert.deepEqual(checkPercentage(1, 8, "12").rules, [
    "half to even",
    "half down",
    "truncation",
  ]);
});

Deno.test("whole counts are those that trying all of them finds", () => {
  for (const total of [1, 3, 35, 99, 274, 1400]) {
    for (const printed of ["0", "1", "3", "50", "69.4", "71", "100"]) {
      const all = Array.from({ length: total + 1 }, (_, count) => count)
        .filter((count) => checkPercentage(count, total, printed).holds);
      assert.deepEqual(
        wholeCounts(printed, total),
        all,
        `${printed}% of ${total}`,
      );
    }
  }
});

Deno.test("counts and totals that are none are refused", () => {
  assert.throws(
    () => checkPercentage(-1, 35, "3"),
    /count must be a whole number of at least 0, current value is -1/,
  );
  assert.throws(
    () => checkPercentage(1, 0, "3"),
    /total must be a whole number of at least 1, current value is 0/,
  );
  assert.throws(() => wholeCounts("3", 1.5), RangeError);
});
