import assert from "node:assert/strict";
import { wilcoxonSignedRank } from "../hypothesis/mod.ts";
import { invertSignedRank } from "./invert_signed_rank.ts";

Deno.test("invertSignedRank: p = 0.102 of 6 pairs has five patterns and their mirror images", () => {
  const { solutions, patterns } = invertSignedRank({ n: 6, pValue: "0.102" });
  assert.equal(patterns, 1352);
  const mirrored = new Set(solutions.map(({ unchanged, ties, increased }) => {
    const down = increased.map((up, i) => ties[i]! - up);
    return JSON.stringify([unchanged, ties, [increased, down].toSorted()]);
  }));
  assert.equal(solutions.length, 10);
  assert.equal(mirrored.size, 5);
  for (const { exactPValue } of solutions) {
    assert.ok(exactPValue >= 0.1875 && exactPValue <= 0.25);
  }
});

Deno.test("invertSignedRank: p = 0.072 with one unchanged and one worse needs a triple tie", () => {
  const { solutions } = invertSignedRank({
    n: 7,
    pValue: "0.072",
    unchanged: 1,
    increased: 1,
    decreased: 5,
  });
  assert.equal(solutions.length, 3);
  for (const { ties } of solutions) {
    assert.deepEqual(ties.toSorted(), [1, 1, 1, 3]);
  }
});

Deno.test("invertSignedRank finds the pattern of any data from the printed p-value", () => {
  const data = [[-1, -2, 3, -4, 5], [0, 1, 1, -2, 2, 2], [1, 1, -1, -1]];
  for (const changes of data) {
    const before = changes.map(() => 10),
      after = changes.map((change) => 10 + change);
    for (const distribution of ["asymptotic", "exact"] as const) {
      const { pValue } = wilcoxonSignedRank(before, after, { distribution });
      const { solutions } = invertSignedRank(
        { n: changes.length, pValue: pValue.toFixed(6) },
        { distribution },
      );
      const sizes = [...new Set(changes.map(Math.abs))].filter((size) =>
        size > 0
      )
        .sort((a, b) => a - b);
      const expected = JSON.stringify([
        changes.filter((change) => change === 0).length,
        sizes.map((size) =>
          changes.filter((change) => Math.abs(change) === size).length
        ),
        sizes.map((size) => changes.filter((change) => change === size).length),
      ]);
      const found = solutions.map(({ unchanged, ties, increased }) =>
        JSON.stringify([unchanged, ties, increased])
      );
      assert.ok(found.includes(expected), `${distribution} ${changes}`);
    }
  }
});

Deno.test("invertSignedRank refuses what is too large or wrong", () => {
  assert.throws(() => invertSignedRank({ n: 40, pValue: "0.05" }), {
    name: "RangeError",
    message:
      /40 pairs have \S+ patterns of signs and ties, and at most 1000000 can be tried/,
  });
  assert.throws(() => invertSignedRank({ n: 0, pValue: "0.05" }), {
    name: "RangeError",
    message: /n must be a whole number of at least 1, current value is 0/,
  });
  assert.throws(() => invertSignedRank({ n: 6, pValue: "10.2" }), {
    name: "RangeError",
    message:
      "Cannot invert a signed-rank test: pValue must be between 0 and 1, current value is 10.2",
  });
});
