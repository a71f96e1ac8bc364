import assert from "node:assert/strict";
import {
  compareRestrictedMeans,
  kaplanMeier,
  logRankTest,
  medianSurvival,
  permutationLogRankTest,
  restrictedMean,
  reverseKaplanMeier,
  riskTable,
  survivalQuantile,
} from "./mod.ts";
import { assertAllClose, assertClose } from "./testdata/almost_equal.ts";

// Six subjects; every truth below is worked out by hand.
//   time   at risk  events  factor   S
//   3      6        1       5/6      5/6
//   5      5        1       4/5      2/3   one more is censored at 5
//   8      3        1       2/3      4/9
//   10     2        0                4/9
//   12     1        1       0        0
const time = [3, 5, 5, 8, 10, 12];
const event = [1, 1, 0, 1, 0, 1];

Deno.test("kaplanMeier: six subjects by hand", () => {
  const km = kaplanMeier(time, event);
  const { curve } = km;
  assert.equal(km.method, "Kaplan-Meier");
  assert.equal(km.n, 6);
  assert.equal(km.events, 4);
  assert.deepEqual([...curve.time], [3, 5, 8, 10, 12]);
  assert.deepEqual([...curve.atRisk], [6, 5, 3, 2, 1]);
  assert.deepEqual([...curve.events], [1, 1, 1, 0, 1]);
  assert.deepEqual([...curve.censored], [0, 1, 0, 1, 0]);
  assertAllClose(curve.survival, [5 / 6, 2 / 3, 4 / 9, 4 / 9, 0], "S", 1e-15);
  // Greenwood's sums: 1/30, + 1/20 = 1/12, + 1/6 = 1/4.
  const errors = [5 / 6 * Math.sqrt(1 / 30), 2 / 3 * Math.sqrt(1 / 12)];
  const expected = [...errors, 2 / 9, 2 / 9, null];
  assertAllClose(curve.standardError, expected, "SE", 1e-14);
});

Deno.test("kaplanMeier: typed arrays, booleans and -0 are read alike", () => {
  const plain = kaplanMeier([0, ...time], [1, ...event]);
  const typed = kaplanMeier(
    Float32Array.from([-0, ...time]),
    [1, ...event].map(Boolean),
  );
  assert.deepEqual(typed, plain);
  assert.ok(Object.is(typed.curve.time[0], 0));
  const sorted = kaplanMeier([-0, 0.5], [0, 1]);
  assert.ok(Object.is(sorted.curve.time[0], 0));
});

Deno.test("kaplanMeier: inputs are left as they were", () => {
  const times = Float64Array.of(5.5, 3.25, 3.25 + 1e-12);
  const events = Uint8Array.of(1, 0, 1);
  kaplanMeier(times, events);
  assert.deepEqual([...times], [5.5, 3.25, 3.25 + 1e-12]);
  assert.deepEqual([...events], [1, 0, 1]);
});

Deno.test("kaplanMeier: late entry counts from just after the entry", () => {
  // Enters at 5, so not at risk for the event at 5.
  const { curve } = kaplanMeier([5, 8, 9], [1, 1, 0], { entry: [0, 0, 5] });
  assert.deepEqual([...curve.atRisk], [2, 2, 1]);
});

Deno.test("medianSurvival: SPSS's interval by hand", () => {
  // S falls from 2/3 at u = 5 to 4/9 at l = 8: density 2/27; SE = (2/9)/(2/27).
  const spss = medianSurvival(kaplanMeier(time, event), { interval: "spss" });
  assert.equal(spss.median, 8);
  assertClose(spss.standardError, 3, "SE");
  assertClose(spss.upper, 8 + 3 * 1.959963984540054, "upper");
});

Deno.test("medianSurvival: the paper's concomitant group, 16 (7.4-24.6)", () => {
  // Five events, the second at 12 months and the third at 16; the others are free.
  for (const epsilon of [0.01, 0.05, 0.1]) {
    const km = kaplanMeier([1, 12, 16, 40, 50], [1, 1, 1, 1, 1]);
    const spss = medianSurvival(km, { interval: "spss", epsilon });
    assert.equal(spss.median, 16);
    assert.equal(spss.lower?.toFixed(1), "7.4");
    assert.equal(spss.upper?.toFixed(1), "24.6");
  }
});

Deno.test("medianSurvival: S exactly 0.5 on a flat stretch", () => {
  const km = kaplanMeier([1, 2, 3, 4], [1, 1, 1, 1]);
  assert.equal(medianSurvival(km).median, 2.5);
  assert.equal(medianSurvival(km, { flatStretch: "left" }).median, 2);
  assert.equal(medianSurvival(km, { interval: "spss" }).median, 2);
  const toTheEnd = kaplanMeier([1, 2, 3, 4], [1, 1, 0, 0]);
  assert.equal(medianSurvival(toTheEnd).median, 2);
});

Deno.test("medianSurvival: not reached is null", () => {
  const km = kaplanMeier([1, 2, 3, 4], [0, 1, 0, 0]);
  for (const interval of ["brookmeyer-crowley", "spss"] as const) {
    const { median, upper } = medianSurvival(km, { interval });
    assert.equal(median, null);
    assert.equal(upper, null);
  }
});

Deno.test("survivalQuantile: the first quartile by hand", () => {
  const { quantile } = survivalQuantile(kaplanMeier(time, event), 0.25);
  assert.equal(quantile, 5);
});

Deno.test("restrictedMean: six subjects by hand", () => {
  const mean = restrictedMean(kaplanMeier(time, event));
  assert.equal(mean.tau, 12);
  assertClose(mean.mean, 76 / 9, "mean", 1e-15);
  const variance = (49 / 9) ** 2 / 30 + (34 / 9) ** 2 / 20 + (16 / 9) ** 2 / 6;
  assertClose(mean.standardError, Math.sqrt(variance), "SE", 1e-14);
});

Deno.test("compareRestrictedMeans: two groups by hand", () => {
  // Group b: S = 1 to 4, 1/2 to 8, then 0; up to 8 the mean is 6 and, with an
  // area of 2 after the first event, the variance 4 · 1/(2 · 1) = 2.
  const times = [...time, 4, 8];
  const events = [...event, 1, 1];
  const groups = ["a", "a", "a", "a", "a", "a", "b", "b"];
  const test = compareRestrictedMeans(times, events, groups);
  assert.equal(test.tau, 8);
  assertAllClose(test.table.mean, [3 + 5 / 3 + 2, 6], "means", 1e-15);
  const variance = (11 / 3) ** 2 / 30 + 4 / 20;
  const errors = [Math.sqrt(variance), Math.SQRT2];
  assertAllClose(test.table.standardError, errors, "SE", 1e-14);
  const z = (6 - 20 / 3) / Math.sqrt(variance + 2);
  assertClose(test.differences[0]!.z, z, "z", 1e-13);
  assertClose(test.statistic, z ** 2, "chi-square", 1e-13);
  assertClose(test.pValue, test.differences[0]!.pValue, "p", 1e-13);
});

Deno.test("compareRestrictedMeans: groups without events are documented nulls", () => {
  const one = compareRestrictedMeans(
    [1, 2, 3, 4],
    [1, 0, 0, 0],
    "aabb".split(""),
  );
  assert.equal(one.tau, 2);
  // a: 1.5 with variance 0.5² / (2 · 1) = 1/8; b: exactly 2.
  assertClose(one.statistic, 2, "statistic", 1e-14);
  const none = compareRestrictedMeans(
    [1, 2, 3, 4],
    [0, 0, 0, 0],
    "aabb".split(""),
  );
  assert.equal(none.statistic, null);
  assert.equal(none.pValue, null);
});

Deno.test("reverseKaplanMeier: six subjects by hand, both orders of ties", () => {
  // Ends of follow-up at 5 and 10; at 5 one subject also has the event.
  const first = reverseKaplanMeier(time, event);
  assert.equal(first.events, 2);
  assertAllClose(
    first.curve.survival,
    [1, 4 / 5, 4 / 5, 2 / 5, 2 / 5],
    "first",
  );
  const last = reverseKaplanMeier(time, event, { tiesFirst: "event" });
  assert.deepEqual([...last.curve.atRisk], [5, 4, 2, 2, 0]);
  assertAllClose(last.curve.survival, [1, 3 / 4, 3 / 4, 3 / 8, 3 / 8], "last");
});

Deno.test("riskTable: who is under observation does not depend on the order of ties", () => {
  const t = [2, 5, 5, 8];
  for (const tiesFirst of ["event", "censoring"] as const) {
    const followUp = reverseKaplanMeier(t, [0, 1, 1, 0], { tiesFirst });
    const rows = riskTable(followUp, [0, 2, 4, 5, 6, 9]);
    assert.deepEqual(rows.map((row) => row.atRisk), [4, 4, 3, 3, 1, 0]);
  }
});

Deno.test("riskTable: nobody is left of fractional weights before anyone enters", () => {
  const km = kaplanMeier([5, 6, 7], [1, 1, 1], {
    entry: [1, 2, 3],
    weights: [0.1, 0.2, 0.3],
  });
  assert.equal(riskTable(km, [0])[0]!.atRisk, 0);
});

Deno.test("near ties: times whose sum overflows are apart as in R", () => {
  const { curve } = kaplanMeier([1, 5, 9e307, 1e308], [1, 1, 1, 1]);
  assert.deepEqual([...curve.time], [1, 9e307, 1e308]);
});

Deno.test("riskTable: rows between, at and after the curve's times", () => {
  const rows = riskTable(kaplanMeier(time, event), [20, 0, 5, 9]);
  const column = (name: keyof typeof rows[0]) => rows.map((row) => row[name]);
  assert.deepEqual(column("time"), [0, 5, 9, 20]);
  assert.deepEqual(column("atRisk"), [6, 5, 2, 0]);
  assert.deepEqual(column("events"), [0, 2, 1, 1]);
  assert.deepEqual(column("censored"), [0, 1, 0, 1]);
  assert.deepEqual(column("cumulativeEvents"), [0, 2, 3, 4]);
  assertAllClose(rows.map((row) => row.survival), [1, 2 / 3, 4 / 9, 0], "S");
  // The last subject is censored at 4: survival later is not known, unless extended.
  const open = kaplanMeier([1, 4], [1, 0]);
  assert.equal(riskTable(open, [5])[0]!.survival, null);
  assert.equal(riskTable(open, [5], { extend: true })[0]!.survival, 0.5);
});

// time  at risk A, B  event in  expected A  variance
// 6     3, 3          A         1/2         1/4
// 10    1, 3          B         1/4         3/16
// 15    1, 2          A         1/3         2/9
// 25    0, 1          B         0           0
Deno.test("logRankTest: six subjects by hand", () => {
  const arm = ["A", "A", "B", "A", "B", "B"];
  const test = logRankTest([6, 7, 10, 15, 19, 25], [1, 0, 1, 1, 0, 1], arm);
  assertAllClose(test.table.observed, [2, 2], "observed", 1e-15);
  assertAllClose(test.table.expected, [13 / 12, 35 / 12], "expected", 1e-15);
  assertAllClose(test.table.variance, [95 / 144, 95 / 144], "variance", 1e-15);
  assertClose(test.statistic, 121 / 95, "statistic", 1e-14);
});

Deno.test("logRankTest: nothing to compare", () => {
  for (const events of [[0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 1]]) {
    const test = logRankTest([1, 2, 3, 3], events, ["a", "a", "b", "b"]);
    assert.equal(test.statistic, 0);
    assert.equal(test.degreesOfFreedom, 0);
    assert.equal(test.pValue, 1);
  }
});

Deno.test("logRankTest: groups that never meet are two comparisons", () => {
  // Strata keep {a, b} and {c, d} apart: rank 2, not 3.
  const test = logRankTest(
    [1, 2, 3, 4, 1, 2, 3, 4],
    [1, 1, 1, 1, 1, 1, 1, 1],
    ["a", "b", "b", "a", "c", "c", "d", "d"],
    { strata: [1, 1, 1, 1, 2, 2, 2, 2] },
  );
  assert.equal(test.degreesOfFreedom, 2);
});

Deno.test("permutationLogRankTest: without events every assignment is alike", () => {
  const test = permutationLogRankTest([1, 2, 3], [0, 0, 0], ["a", "b", "b"]);
  assert.equal(test.pValue, 1);
});

Deno.test("permutationLogRankTest: strata are permuted within", () => {
  // One pair in each of three strata: 2³ assignments; a always fails first.
  const test = permutationLogRankTest(
    [1, 2, 3, 4, 5, 6],
    [1, 1, 1, 1, 1, 1],
    ["a", "b", "a", "b", "a", "b"],
    { strata: [1, 1, 2, 2, 3, 3] },
  );
  assert.equal(test.assignments, 8);
  assert.equal(test.pValue, 2 / 8);
});

Deno.test("permutationLogRankTest: too many assignments are sampled, the same for the same seed", () => {
  const times = Array.from({ length: 35 }, (_, i) => (i * 37) % 101 + 0.5);
  const groups = times.map((_, i) => i % 2 === 0 ? "a" : "b");
  const options = { samples: 500, seed: 7 };
  const events = times.map(() => true);
  const test = permutationLogRankTest(times, events, groups, options);
  assert.equal(test.distribution, "monte-carlo");
  assert.equal(test.assignments, 4537567650); // 35 choose 17
  assert.deepEqual(
    permutationLogRankTest(times, events, groups, options),
    test,
  );
  assert.throws(
    () =>
      permutationLogRankTest(times, events, groups, { distribution: "exact" }),
    {
      name: "RangeError",
      message:
        'Cannot compare survival by permutation: distribution must be "monte-carlo" or "auto" for 4537567650 assignments of 35 subjects, current value is "exact"',
    },
  );
});

Deno.test("permutationLogRankTest: up to 2,000 subjects are listed, more are sampled", () => {
  for (const n of [2000, 2001]) {
    const times = Array.from({ length: n }, (_, i) => i + 0.5);
    const groups = times.map((_, i) => i === 0 ? "a" : "b");
    const test = permutationLogRankTest(times, times.map(() => 1), groups, {
      samples: 3,
    });
    assert.equal(test.assignments, n);
    assert.equal(test.distribution, n === 2000 ? "exact" : "monte-carlo");
  }
});

Deno.test("permutationLogRankTest: the table counts each group's subjects", () => {
  const groups = ["a", "b", "b", "c", "c", "c"];
  const test = permutationLogRankTest(
    [1, 2, 3, 4, 5, 6],
    [1, 1, 1, 1, 1, 1],
    groups,
  );
  assert.deepEqual(test.table.n, [1, 2, 3]);
  assert.equal(test.assignments, 60); // 6! / (1! 2! 3!)
});

Deno.test("permutationLogRankTest: one against thousands is sampled", () => {
  const times = Array.from({ length: 30_000 }, (_, i) => i + 0.5);
  const groups = times.map((_, i) => i === 0 ? "a" : "b");
  const events = times.map(() => 1);
  const test = permutationLogRankTest(times, events, groups, { samples: 20 });
  assert.equal(test.assignments, 30_000);
  assert.equal(test.distribution, "monte-carlo");
});

Deno.test("restrictedMean() keeps its error for times whose squares overflow", () => {
  // R: summary(survfit(Surv(c(2, 4, 6, 7), c(1, 1, 0, 1)) ~ 1), rmean = 7)$table
  for (const unit of [1e-200, 1, 1e200]) {
    const times = [2, 4, 6, 7].map((time) => time * unit);
    const km = kaplanMeier(times, [1, 1, 0, 1], { timefix: false });
    const { mean, standardError } = restrictedMean(km);
    assertClose(mean / unit, 5, "mean");
    assertClose(standardError / unit, 1.060660171779821, "standard error");
  }
});

Deno.test("compareRestrictedMeans() does not depend on the unit of time", () => {
  // R: the square of (m2 - m1) / sqrt(s1^2 + s2^2), of rmean = 6 of each group
  const time = [2, 4, 6, 3, 5, 9];
  const arm = ["A", "A", "A", "B", "B", "B"];
  for (const unit of [1e-200, 1, 1e200]) {
    const times = time.map((t) => t * unit);
    const { statistic } = compareRestrictedMeans(
      times,
      [1, 1, 1, 1, 1, 1],
      arm,
      { timefix: false },
    );
    assertClose(statistic!, 0.3157894736842108, "statistic");
  }
});
