import assert from "node:assert/strict";
import {
  type Adjustment,
  type LogRankOptions,
  logRankTest,
  type LogRankWeight,
  pairwiseLogRankTest,
  permutationLogRankTest,
} from "../mod.ts";
import { assertAllClose, assertClose } from "../testdata/almost_equal.ts";
import fixture from "../testdata/log_rank.json" with { type: "json" };

interface ExpectedTest {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  readonly observed: number[];
  readonly expected: number[];
  readonly variance: number[];
}

for (const c of fixture.cases) {
  const time = c.time.map(Number);
  const group: readonly (string | number)[] = c.group;
  const strata: LogRankOptions = c.strata ? { strata: c.strata } : {};

  const check = (options: LogRankOptions, expected: ExpectedTest) => {
    const test = logRankTest(time, c.event, group, { ...strata, ...options });
    const what = `${test.method} ${options.rho ?? ""}`;
    assertClose(test.statistic, expected.statistic, what);
    assert.equal(test.degreesOfFreedom, expected.degreesOfFreedom);
    assertClose(test.pValue, expected.pValue, `${what} p`);
    const { table } = test;
    assertAllClose(table.observed, expected.observed, `${what} observed`);
    assertAllClose(table.expected, expected.expected, `${what} expected`);
    assertAllClose(table.variance, expected.variance, `${what} variance`);
  };

  Deno.test(`logRankTest agrees with R: ${c.name}`, () => {
    for (const test of c.fleming) check({ rho: test.rho }, test);
    check({}, c.fleming[0]!);
    for (const test of c.others) {
      const weighting = test.weighting as LogRankWeight;
      const exponents = "rho" in test
        ? { rho: test.rho!, gamma: test.gamma! }
        : {};
      check({ weighting, ...exponents }, test);
    }
  });

  if (c.pairs === null) continue;
  Deno.test(`pairwiseLogRankTest agrees with R: ${c.name}`, () => {
    for (const [adjustment, expected] of Object.entries(c.adjusted!)) {
      const { pairs } = pairwiseLogRankTest(time, c.event, group, {
        ...strata,
        adjustment: adjustment as Adjustment,
      });
      assertAllClose(pairs.map((pair) => pair.pValue), c.pairs, "pairs");
      const adjusted = pairs.map((pair) => pair.adjustedPValue);
      assertAllClose(adjusted, expected, adjustment);
    }
  });
}

for (const c of fixture.small) {
  Deno.test(`permutationLogRankTest agrees with every assignment in R: ${c.name}`, () => {
    const { time, event, group, rho } = c;
    const test = permutationLogRankTest(time, event, group, { rho });
    assert.equal(test.distribution, "exact");
    assert.equal(test.assignments, c.assignments);
    assertClose(test.statistic, c.statistic, "statistic");
    assertClose(test.pValue, c.pValue, "p");
    const sampled = permutationLogRankTest(time, event, group, {
      rho,
      distribution: "monte-carlo",
      samples: 20_000,
    });
    // Six standard errors: the seed is fixed, so this cannot fail by chance.
    const distance = Math.abs(sampled.pValue - c.pValue);
    assert.ok(distance < 6 * sampled.standardError!, `${sampled.pValue}`);
  });
}

Deno.test("pairwiseLogRankTest corrects only for pairs that can be compared", () => {
  // Group c is censored before the first event, so that only a and b meet.
  const time = [2, 4, 5, 6, 1, 1];
  const event = [1, 1, 1, 0, 0, 0];
  const group = ["a", "a", "b", "b", "c", "c"];
  const alone = logRankTest(
    time.slice(0, 4),
    event.slice(0, 4),
    group.slice(0, 4),
  );
  for (const adjustment of ["holm", "bonferroni"] as const) {
    const { pairs } = pairwiseLogRankTest(time, event, group, { adjustment });
    assert.deepEqual(pairs.map((pair) => pair.adjustedPValue), [
      alone.pValue,
      1,
      1,
    ]);
  }
  const none = pairwiseLogRankTest(time, event.map(() => 0), group);
  assert.deepEqual(none.pairs.map((pair) => pair.adjustedPValue), [1, 1, 1]);
});
