import assert from "node:assert/strict";
import fc from "fast-check";
import { hodgesLehmann } from "./hodges_lehmann.ts";
import { assertClose, fixture } from "./testdata/fixture.ts";
import { wilcoxonSignedRank } from "./wilcoxon_signed_rank.ts";

for (const { differences, confidence, ...expected } of fixture.location) {
  const n = differences.length;
  const zero = new Float64Array(n);
  Deno.test(`hodgesLehmann() equals R, n = ${n}, exact`, () => {
    const result = hodgesLehmann(zero, differences, { confidence });
    assertClose(result.estimate, expected.estimate);
    assertClose(result.lower, expected.ci[0]);
    assertClose(result.upper, expected.ci[1]);
    assert.ok(result.achievedConfidence >= confidence);
  });

  Deno.test(`hodgesLehmann() equals R, n = ${n}, asymptotic`, () => {
    const distribution = "asymptotic";
    const result = hodgesLehmann(zero, differences, {
      confidence,
      distribution,
    });
    // R searches these limits numerically, to 1e-4.
    assert.ok(Math.abs(result.lower - expected.asymptotic[0]!) < 2e-4);
    assert.ok(Math.abs(result.upper - expected.asymptotic[1]!) < 2e-4);
  });
}

Deno.test("hodgesLehmann() limits are where the exact test turns", () => {
  const differences = fc.uniqueArray(fc.integer({ min: -5000, max: 5000 }), {
    minLength: 6,
    maxLength: 12,
  });
  fc.assert(fc.property(differences, (d) => {
    const zero = new Float64Array(d.length);
    const { lower, upper } = hodgesLehmann(zero, d);
    const pAt = (shift: number) =>
      wilcoxonSignedRank(zero, d.map((x) => x - shift)).pValue;
    // Quarters are never Walsh averages of whole numbers: no ties, no zeros.
    assert.ok(pAt(lower - 0.25) <= 0.05);
    assert.ok(pAt(upper + 0.25) <= 0.05);
    assert.ok(lower === upper || pAt(lower + 0.25) > 0.05);
  }));
});

Deno.test("hodgesLehmann() of too few pairs has infinite limits", () => {
  for (const distribution of ["exact", "asymptotic"] as const) {
    const result = hodgesLehmann([0, 0, 0], [1, 2, 4], { distribution });
    assert.equal(result.estimate, 2.25);
    assert.equal(result.lower, -Infinity);
    assert.equal(result.upper, Infinity);
    assert.equal(result.achievedConfidence, 1);
  }
});

Deno.test("hodgesLehmann() refuses an empty sample", () => {
  assert.throws(
    () => hodgesLehmann([], []),
    /before.length must be at least 1, current value is 0/,
  );
});
