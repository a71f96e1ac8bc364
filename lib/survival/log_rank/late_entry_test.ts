import assert from "node:assert/strict";
import { logRankTest, type LogRankTestOptions } from "./log_rank.ts";
import { pairwiseLogRankTest } from "./pairwise.ts";
import { assertAllClose, assertClose } from "../testdata/almost_equal.ts";
import fixture from "../testdata/late_entry.json" with { type: "json" };

for (const c of fixture.logRank) {
  const { name, time, entry, event, strata } = c;
  const group: readonly (string | number)[] = c.group;
  Deno.test(`logRankTest() with late entry agrees with R: ${name}`, () => {
    for (const expected of c.tests) {
      const { weighting } = expected;
      const exponents = "rho" in expected
        ? { rho: expected.rho, gamma: expected.gamma }
        : {};
      const test = logRankTest(
        time,
        event,
        group,
        { weighting, ...exponents, entry, strata } as LogRankTestOptions,
      );
      const { table } = test;
      assertClose(test.statistic, expected.statistic, weighting);
      assertClose(test.pValue, expected.pValue, `${weighting} p`);
      assertAllClose(table.observed, expected.observed, "observed");
      assertAllClose(table.expected, expected.expected, "expected");
      assertAllClose(table.variance, expected.variance, "variance");
      assert.equal(test.n, time.length);
    }
  });
}

// time  at risk A, B  event in  expected A  variance
// 4     1, 1          A         1/2         1/4    B's second enters at 4
// 6     1, 2          B         1/3         2/9    A's second entered at 5
// 9     1, 1          A         1/2         1/4
Deno.test("logRankTest() with late entry by hand", () => {
  const test = logRankTest(
    [4, 9, 6, 12],
    [1, 1, 1, 0],
    ["A", "A", "B", "B"],
    { entry: [0, 5, 0, 4] },
  );
  assertAllClose(test.table.observed, [2, 1], "observed", 1e-15);
  assertAllClose(test.table.expected, [4 / 3, 5 / 3], "expected", 1e-15);
  const variance = 1 / 4 + 2 / 9 + 1 / 4;
  assertClose(test.table.variance[0]!, variance, "variance", 1e-14);
  assertClose(test.statistic, (2 / 3) ** 2 / variance, "statistic", 1e-14);
});

Deno.test("logRankTest() with everybody entering at the start is the plain test", () => {
  const { time, event, group } = fixture.logRank[0]!;
  const plain = logRankTest(time, event, group);
  const entered = logRankTest(time, event, group, {
    entry: time.map(() => 0),
  });
  assertClose(entered.statistic, plain.statistic, "statistic", 1e-12);
  assert.deepEqual(entered.table.n, plain.table.n);
});

Deno.test("pairwiseLogRankTest() gives each pair its own late entries", () => {
  const { time, event, group, entry } = fixture.logRank[1]!;
  const { pairs } = pairwiseLogRankTest(time, event, group, { entry });
  const isOfPair = (_: unknown, i: number) => group[i] !== 1;
  const own = logRankTest(
    time.filter(isOfPair),
    event.filter(isOfPair),
    group.filter(isOfPair),
    { entry: entry.filter(isOfPair) },
  );
  assert.deepEqual(pairs[1]!.groups, [0, 2]);
  assert.equal(pairs[1]!.statistic, own.statistic);
});
