import assert from "node:assert/strict";
import type { TwoByTwo } from "./contingency_table.ts";
import { mcnemarTest } from "./mcnemar.ts";
import { assertClose, fixture } from "./testdata/fixture.ts";

for (const { table, mcnemar } of fixture.twoByTwo) {
  if (!mcnemar) continue;
  Deno.test(`mcnemarTest() equals R: ${table.join(" / ")}`, () => {
    const counts = table as unknown as TwoByTwo;
    assertClose(mcnemarTest(counts).pValue, mcnemar.exact_p);
    const distribution = "asymptotic";
    const plain = mcnemarTest(counts, { distribution });
    assertClose(plain.statistic, mcnemar.plain);
    assertClose(plain.pValue, mcnemar.plain_p);
    const corrected = mcnemarTest(counts, { distribution, continuity: true });
    assertClose(corrected.statistic, mcnemar.corrected);
    assertClose(corrected.pValue, mcnemar.corrected_p);
  });
}

Deno.test("mcnemarTest() estimates the odds of a change in row 1, column 2", () => {
  // Clopper-Pearson for 1 of 7 is 0.0036096 to 0.5787232 (R's binom.test).
  const test = mcnemarTest([[20, 1], [6, 8]]);
  assert.equal(test.oddsRatio, 1 / 6);
  assertClose(test.lower, 0.00361 / (1 - 0.00361), 1e-3);
  assertClose(test.upper, 0.57872 / (1 - 0.57872), 1e-4);
});

Deno.test("mcnemarTest() of pairs without any change gives p = 1", () => {
  const test = mcnemarTest([[3, 0], [0, 4]], { distribution: "asymptotic" });
  assert.equal(test.pValue, 1);
  assert.equal(test.oddsRatio, null);
  assert.deepEqual([test.lower, test.upper], [0, Infinity]);
});

Deno.test("mcnemarTest() of changes in one direction has an infinite odds ratio", () => {
  const test = mcnemarTest([[3, 5], [0, 4]]);
  assert.equal(test.oddsRatio, Infinity);
  assert.equal(test.upper, Infinity);
});

Deno.test("mcnemarTest() refuses counts that are none", () => {
  assert.throws(
    () => mcnemarTest([[1, NaN], [2, 3]]),
    /table\[0\]\[1\] must be a non-negative integer, current value is NaN/,
  );
});

Deno.test("mcnemarTest() refuses holes in the table", () => {
  assert.throws(
    // deno-lint-ignore no-sparse-arrays
    () => mcnemarTest([[3, 1], [, 3]] as unknown as TwoByTwo),
    /table\[1\]\[0\] must be a non-negative integer, current value is undefined/,
  );
  assert.throws(
    // deno-lint-ignore no-sparse-arrays
    () => mcnemarTest([[3, 1], ,] as unknown as TwoByTwo),
    /table\[1\] must have 2 counts like table\[0\], current value is undefined/,
  );
});
