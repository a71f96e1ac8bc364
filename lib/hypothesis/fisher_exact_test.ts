import assert from "node:assert/strict";
import fc from "fast-check";
import type { TwoByTwo } from "./contingency_table.ts";
import { fisherExactTest } from "./fisher_exact.ts";
import { alternativeOf, assertClose, fixture } from "./testdata/fixture.ts";

for (const { table, fisher, odds, ci } of fixture.twoByTwo) {
  Deno.test(`fisherExactTest() equals R: ${table.join(" / ")}`, () => {
    const counts = table as unknown as TwoByTwo;
    for (const expected of fisher) {
      const alternative = alternativeOf(expected.alternative);
      const test = fisherExactTest(counts, { alternative });
      assertClose(test.pValue, expected.p);
    }
    const test = fisherExactTest(counts);
    assertClose(test.oddsRatio, odds as number | string | undefined, 1e-8);
    assertClose(test.lower, ci[0], 1e-8);
    assertClose(test.upper, ci[1], 1e-8);
  });
}

const count = fc.integer({ min: 0, max: 12 });
const tables = fc.tuple(fc.tuple(count, count), fc.tuple(count, count))
  .filter((table) => table.flat().some((x) => x > 0));

Deno.test("fisherExactTest() is the same for the transposed table", () => {
  fc.assert(fc.property(tables, ([[a, b], [c, d]]) => {
    const test = fisherExactTest([[a, b], [c, d]]);
    const transposed = fisherExactTest([[a, c], [b, d]]);
    assertClose(transposed.pValue, test.pValue, 1e-12);
    assertClose(transposed.lower, finite(test.lower), 1e-9);
    assertClose(transposed.upper, finite(test.upper), 1e-9);
  }));
});

Deno.test("fisherExactTest() of equal margins doubles the one-sided p", () => {
  // The mirrored table is as probable, but for the rounding of its probability.
  for (let n = 3; n <= 60; n++) {
    for (let a = 0; 2 * a < n; a++) {
      const table: TwoByTwo = [[a, n - a], [n - a, a]];
      const { pValue } = fisherExactTest(table, { alternative: "less" });
      assertClose(fisherExactTest(table).pValue, 2 * pValue, 1e-9);
    }
  }
});

Deno.test("fisherExactTest() of large tables", () => {
  // By symmetry the odds ratio is 1, and the limits are each other's inverse.
  const even = fisherExactTest([[100_000, 100_000], [100_000, 100_000]]);
  assertClose(even.pValue, 1, 1e-12);
  assertClose(even.oddsRatio, 1, 1e-11);
  assertClose(even.lower * even.upper, 1, 1e-11);
  // R: fisher.test(matrix(c(100000, 100300, 100000, 100000), 2))$p.value
  const { pValue } = fisherExactTest([[100_000, 100_000], [100_300, 100_000]]);
  assertClose(pValue, 0.637638637600227, 1e-9);
  // Too improbable for a number, and yet with an odds ratio: about 1e-12.
  const rare = fisherExactTest([[1, 1_000_000], [1_000_000, 1]]);
  assert.equal(rare.pValue, 0);
  assert.ok(rare.lower > 0 && rare.oddsRatio! < 1e-11 && rare.upper < 1e-10);
});

Deno.test("fisherExactTest() turns the odds ratio over with the rows", () => {
  fc.assert(fc.property(tables, ([[a, b], [c, d]]) => {
    const test = fisherExactTest([[a, b], [c, d]]);
    const swapped = fisherExactTest([[c, d], [a, b]]);
    assertClose(swapped.lower, finite(1 / test.upper), 1e-9);
    assertClose(swapped.upper, finite(1 / test.lower), 1e-9);
  }));
});

Deno.test("fisherExactTest() one-sided limits belong to the alternative", () => {
  const less = fisherExactTest([[3, 8], [9, 2]], { alternative: "less" });
  assert.equal(less.lower, 0);
  const both = fisherExactTest([[3, 8], [9, 2]], { confidence: 0.9 });
  assertClose(less.upper, both.upper, 1e-12);
});

Deno.test("fisherExactTest() of one possible table says nothing", () => {
  const test = fisherExactTest([[5, 0], [5, 0]]);
  assert.equal(test.pValue, 1);
  assert.equal(test.oddsRatio, null);
  assert.deepEqual([test.lower, test.upper], [0, Infinity]);
});

Deno.test("fisherExactTest() refuses what is no 2 by 2 table of counts", () => {
  const refuse = (table: unknown, message: RegExp) =>
    assert.throws(() => fisherExactTest(table as TwoByTwo), message);
  refuse(
    [[1, 2], [3, -4]],
    /table\[1\]\[1\] must be a whole number of at least 0, current value is -4/,
  );
  refuse([[1, 2], [3, 0.5]], /table\[1\]\[1\] must be .* current value is 0.5/);
  refuse([[1, 2], [3]], /table\[1\]\.length must be 2 as for table\[0\]/);
  refuse(
    [[1, 2, 3], [4, 5, 6]],
    /the size of table must be "2 by 2", current value is "2 by 3"/,
  );
  refuse([[1, 2], [4, 5], [7, 8]], /current value is "3 by 2"/);
  refuse([[0, 0], [0, 0]], /the sum of table must be between 1 and/);
  refuse([[2 ** 53 - 1, 1], [0, 0]], /the sum of table must be between 1 and/);
  refuse(null, /table must be an array or typed array, current value is null/);
  // deno-lint-ignore no-sparse-arrays
  refuse([[3, 1], [, 3]], /table\[1\]\[0\] must be .* value is undefined/);
  // deno-lint-ignore no-sparse-arrays
  refuse([[3, 1], ,], /table\[1\] must be an array .* value is undefined/);
});

function finite(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}
