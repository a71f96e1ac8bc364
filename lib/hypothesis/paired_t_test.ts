import assert from "node:assert/strict";
import fc from "fast-check";
import { pairedTTest } from "./paired_t.ts";
import { alternativeOf, assertClose, fixture } from "./testdata/fixture.ts";

for (const { name, before, after, t } of fixture.paired) {
  for (const expected of t) {
    Deno.test(`pairedTTest() equals R: ${name}, ${expected.alternative}`, () => {
      const alternative = alternativeOf(expected.alternative);
      const test = pairedTTest(before, after, { alternative, confidence: 0.9 });
      assert.equal(test.n, before.length);
      assert.equal(test.degreesOfFreedom, expected.df);
      assertClose(test.statistic, expected.statistic);
      assertClose(test.pValue, expected.p);
      assertClose(test.meanDifference, expected.mean);
      assertClose(test.standardError, expected.se);
      assertClose(test.lower, expected.ci[0]);
      assertClose(test.upper, expected.ci[1]);
    });
  }
}

const value = fc.integer({ min: -1000, max: 1000 });
const pairs = fc.array(fc.tuple(value, value), { minLength: 3, maxLength: 30 })
  .filter((rows) => new Set(rows.map(([x, y]) => y - x)).size > 1);

Deno.test("pairedTTest() changes sign when before and after change places", () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const before = rows.map(([x]) => x);
      const after = rows.map(([, y]) => y);
      const forth = pairedTTest(before, after);
      const back = pairedTTest(after, before);
      assertClose(back.pValue, forth.pValue, 1e-12);
      // Sums, since 0 is not -0.
      assert.equal(back.lower + forth.upper, 0);
      assert.equal(back.meanDifference + forth.meanDifference, 0);
    }),
    { examples: [[[[0, 1], [1, 0], [0, 0]]]] },
  );
});

Deno.test("pairedTTest() has its interval touch zero exactly when p is 1 - confidence", () => {
  fc.assert(fc.property(pairs, (rows) => {
    const test = pairedTTest(rows.map(([x]) => x), rows.map(([, y]) => y));
    if (!(test.pValue > 1e-12 && test.pValue < 1 - 1e-6)) return;
    const again = pairedTTest(rows.map(([x]) => x), rows.map(([, y]) => y), {
      confidence: 1 - test.pValue,
    });
    const nearest = Math.min(Math.abs(again.lower), Math.abs(again.upper));
    assert.ok(nearest <= 1e-7 * again.standardError);
  }));
});

Deno.test("pairedTTest() refuses differences without variation", () => {
  assert.throws(() => pairedTTest([0.1, 0.2, 0.7], [0.4, 0.5, 1]), {
    name: "RangeError",
    message:
      /^Cannot run the paired t test: all differences after - before are equal \(0\.3/,
  });
});

Deno.test("pairedTTest() refuses pairs that did not change", () => {
  assert.throws(
    () => pairedTTest([1, 2], [1, 2]),
    /all differences after - before are equal \(0\)/,
  );
});

Deno.test("pairedTTest() of changes that cancel has p = 1", () => {
  const test = pairedTTest([0, 0], [1, -1]);
  assert.deepEqual([test.statistic, test.pValue], [0, 1]);
});

Deno.test("pairedTTest() names the argument, index and value it refuses", () => {
  const missing = [1, null, 3] as unknown as number[];
  assert.throws(() => pairedTTest([1, 2, 3], missing), {
    name: "TypeError",
    message:
      "Cannot run the paired t test: after[1] must be a finite number (leave out both values of an incomplete pair), current value is null",
  });
  assert.throws(() => pairedTTest([1, NaN], [1, 2]), {
    name: "RangeError",
    message: /before\[1\] must be a finite number .*, current value is NaN/,
  });
  assert.throws(() => pairedTTest([1, 2], [1, 2, 3]), {
    name: "RangeError",
    message: /after\.length must be 2 as for before, current value is 3/,
  });
  assert.throws(
    () => pairedTTest([1], [2]),
    /before\.length must be at least 2, current value is 1/,
  );
  assert.throws(() => pairedTTest([1, 2], [1, 3], { confidence: 95 }), {
    name: "RangeError",
    message: /confidence must be between 0 and 1 .*current value is 95/,
  });
});

Deno.test("pairedTTest() does not depend on the unit of measurement", () => {
  // R: t.test(c(2, 4, 6), c(1, 2, 3), paired = TRUE)$p.value
  for (const unit of [1e-200, 1, 1e200]) {
    const test = pairedTTest(
      [1, 2, 3].map((x) => x * unit),
      [2, 4, 6].map((x) => x * unit),
    );
    assertClose(test.pValue, 0.07417990022744853);
  }
});
