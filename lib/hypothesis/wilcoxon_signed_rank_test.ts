import assert from "node:assert/strict";
import fc from "fast-check";
import { alternativeOf, assertClose, fixture } from "./testdata/fixture.ts";
import { wilcoxonSignedRank } from "./wilcoxon_signed_rank.ts";

for (const { name, before, after, wilcoxon } of fixture.paired) {
  for (const expected of wilcoxon) {
    Deno.test(`wilcoxonSignedRank() equals R: ${name}, ${expected.alternative}`, () => {
      const alternative = alternativeOf(expected.alternative);
      const exact = wilcoxonSignedRank(before, after, { alternative });
      assert.equal(exact.statistic, expected.v);
      assertClose(exact.pValue, expected.exact);

      const distribution = "asymptotic";
      const options = { alternative, distribution } as const;
      const plain = wilcoxonSignedRank(before, after, options);
      assertClose(plain.pValue, expected.asymptotic);
      const continuity = true;
      const corrected = wilcoxonSignedRank(before, after, {
        ...options,
        continuity,
      });
      assertClose(corrected.pValue, expected.corrected);
    });

    Deno.test(`wilcoxonSignedRank() equals R's coin with zeros "pratt": ${name}, ${expected.alternative}`, () => {
      const alternative = alternativeOf(expected.alternative);
      const options = { alternative, zeros: "pratt" } as const;
      const exact = wilcoxonSignedRank(before, after, options);
      assertClose(exact.z, expected.pratt.z);
      assertClose(exact.pValue, expected.pratt.exact);
      const asymptotic = wilcoxonSignedRank(before, after, {
        ...options,
        distribution: "asymptotic",
      });
      assertClose(asymptotic.pValue, expected.pratt.asymptotic);
    });
  }
}

Deno.test("wilcoxonSignedRank() ties differences that differ by rounding only", () => {
  // Each change is 0.1 on paper: 0.3 - 0.2 < 0.2 - 0.1 < 1.1 - 1 as doubles.
  const before = [0.1, 0.2, 1, 0.7];
  const after = [0.2, 0.3, 1.1, 0.6];
  const tied = wilcoxonSignedRank(before, after);
  assert.equal(tied.largestTie, 4);
  assert.equal(tied.positiveRankSum, 7.5);
  const strict = wilcoxonSignedRank(before, after, { tieTolerance: 0 });
  assert.equal(strict.largestTie, 2);
  // 0.3 on paper too: the larger of the two is the one that has been rounded.
  const large = wilcoxonSignedRank([0, 1e6], [0.3, 1e6 + 0.3]);
  assert.equal(large.largestTie, 2);
});

Deno.test("wilcoxonSignedRank() exact p of many pairs", () => {
  // R: w <- wilcox.test(x, exact = TRUE), alternative "less" and "greater"
  const expected = [
    [50, 675, 0.64195333831251933, 0.36162933853844587],
    [1000, 269731, 0.98353715059711688, 0.016467346985780923],
  ] as const;
  for (const [n, v, less, greater] of expected) {
    const before = new Float64Array(n);
    const after = before.map((_, i) =>
      (i + 1) * (((i * 7919) % 13) < 6 ? -1 : 1)
    );
    const test = wilcoxonSignedRank(before, after, { alternative: "greater" });
    assert.equal(test.statistic, v);
    assertClose(test.pValue, greater, 1e-9);
    const other = wilcoxonSignedRank(before, after, { alternative: "less" });
    assertClose(other.pValue, less, 1e-9);
  }
});

Deno.test("wilcoxonSignedRank() exact p of more pairs than 2^-n is a number for", () => {
  // Only the two smallest of 1,200 changes are negative. Five ways lead to a sum
  // of at most 3, each of probability 2^-1200, which no double can hold.
  const after = Float64Array.from(
    { length: 1200 },
    (_, i) => i < 2 ? -1 - i : 1 + i,
  );
  const { pValue } = wilcoxonSignedRank(new Float64Array(1200), after);
  assert.equal(pValue, 0);
  // So many pairs are close to normal.
  const mixed = after.map((x, i) => i % 2 === 0 ? x : -x);
  const exact = wilcoxonSignedRank(new Float64Array(1200), mixed).pValue;
  const normal = wilcoxonSignedRank(new Float64Array(1200), mixed, {
    distribution: "asymptotic",
    continuity: true,
  }).pValue;
  assertClose(exact, normal, 1e-3);
});

Deno.test("wilcoxonSignedRank() keeps small differences of large values apart", () => {
  const before = [100000, 200000, 300000];
  const after = [100000.001, 200000.002, 300000.003];
  assert.equal(wilcoxonSignedRank(before, after).largestTie, 1);
});

Deno.test("wilcoxonSignedRank() of pairs without any change gives p = 1", () => {
  for (const distribution of ["exact", "asymptotic"] as const) {
    const test = wilcoxonSignedRank([1, 2], [1, 2], { distribution });
    assert.equal(test.zeroDifferences, 2);
    assert.equal(test.z, 0);
    assert.equal(test.pValue, 1);
  }
});

const score = fc.integer({ min: 0, max: 6 });
const pairs = fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 10 });
const zeros = fc.constantFrom("drop" as const, "pratt" as const);

/** Midranks by counting: 1 + how many are smaller + half of the other equals. */
function midrank(values: readonly number[], value: number): number {
  const smaller = values.filter((other) => other < value).length;
  const equal = values.filter((other) => other === value).length;
  return smaller + (equal + 1) / 2;
}

Deno.test("wilcoxonSignedRank() exact p is the share of all 2^n signs", () => {
  fc.assert(fc.property(pairs, zeros, (rows, zeros) => {
    const differences = rows.map(([x, y]) => y - x);
    const ranked = zeros === "drop"
      ? differences.filter((d) => d !== 0)
      : differences;
    const sizes = ranked.map(Math.abs);
    const ranks = ranked.map((d) => d === 0 ? 0 : midrank(sizes, Math.abs(d)))
      .filter((rank) => rank > 0);
    const total = ranks.reduce((a, b) => a + b, 0);
    const observed = ranked.reduce(
      (sum, d) => sum + (d > 0 ? midrank(sizes, d) : 0),
      0,
    );
    let asExtreme = 0;
    for (let signs = 0; signs < 2 ** ranks.length; signs++) {
      const sum = ranks.reduce((a, r, i) => a + (signs >> i & 1 ? r : 0), 0);
      const distance = Math.abs(sum - total / 2);
      if (distance >= Math.abs(observed - total / 2)) asExtreme++;
    }
    const test = wilcoxonSignedRank(
      rows.map(([x]) => x),
      rows.map(([, y]) => y),
      { zeros },
    );
    assert.equal(test.statistic, observed);
    assertClose(test.pValue, asExtreme / 2 ** ranks.length, 1e-12);
  }));
});

Deno.test("wilcoxonSignedRank() does not depend on the order of the pairs", () => {
  const shuffled = pairs.chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.shuffledSubarray(rows, { minLength: rows.length }),
    )
  );
  fc.assert(fc.property(shuffled, zeros, ([rows, other], zeros) => {
    const test = (pairs: readonly (readonly number[])[]) =>
      wilcoxonSignedRank(pairs.map(([x]) => x!), pairs.map(([, y]) => y!), {
        zeros,
        distribution: "asymptotic",
      });
    assert.deepEqual(test(rows), test(other));
  }));
});

Deno.test("wilcoxonSignedRank() swaps the rank sums with before and after", () => {
  fc.assert(fc.property(pairs, zeros, (rows, zeros) => {
    const before = rows.map(([x]) => x);
    const after = rows.map(([, y]) => y);
    const forth = wilcoxonSignedRank(before, after, { zeros });
    const back = wilcoxonSignedRank(after, before, { zeros });
    assert.equal(back.positiveRankSum, forth.negativeRankSum);
    assert.equal(back.pValue, forth.pValue);
    assert.equal(back.z + forth.z, 0);
  }));
});

Deno.test("wilcoxonSignedRank() refuses what it cannot test", () => {
  assert.throws(
    () => wilcoxonSignedRank([], []),
    /before.length must be at least 1, current value is 0/,
  );
  assert.throws(
    () => wilcoxonSignedRank([1], [Infinity]),
    /after\[0\] must be a finite number .*, current value is Infinity/,
  );
  assert.throws(
    () => wilcoxonSignedRank([1], [2], { zeros: "keep" as "drop" }),
    /zeros must be one of "drop", "pratt", current value is "keep"/,
  );
  assert.throws(
    () => wilcoxonSignedRank([1], [2], { tieTolerance: -1 }),
    /tieTolerance must be a non-negative finite number, current value is -1/,
  );
  const many = Float64Array.from({ length: 2001 }, (_, i) => i + 1);
  assert.throws(
    () => wilcoxonSignedRank(new Float64Array(2001), many),
    /"exact" takes at most 2000 changed pairs, current number is 2001/,
  );
  const one = new Float64Array(2001).fill(1, 0, 1);
  assert.equal(wilcoxonSignedRank(new Float64Array(2001), one).pValue, 1);
});
