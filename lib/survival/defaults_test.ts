import assert from "node:assert/strict";
import {
  compareRestrictedMeans,
  coxRegression,
  cumulativeIncidence,
  grayTest,
  kaplanMeier,
  logRankTest,
  medianSurvival,
  pairwiseLogRankTest,
  permutationLogRankTest,
  proportionalHazardsTest,
  reverseKaplanMeier,
  riskTable,
  schoenfeldResiduals,
} from "./mod.ts";

// The third and the fourth time differ by rounding only.
const time = [3, 10, 5, 5 + 1e-12, 8, 12, 4, 7];
const event = [1, 1, 1, 1, 0, 1, 1, 0];
const cause = [1, 2, 1, 2, 0, 1, 1, 0];
const group = ["a", "b", "a", "b", "a", "b", "a", "b"];
const x = { age: [50, 61, 47, 72, 58, 66, 55, 49] };

/** What is called without options, and what its result must say is in force. */
const defaults:
  readonly (readonly [object, Readonly<Record<string, unknown>>])[] = [
    [kaplanMeier(time, event), {
      confidence: 0.95,
      timefix: true,
      interval: "log",
      variance: "greenwood",
    }],
    [reverseKaplanMeier(time, event), {
      method: "Reverse Kaplan-Meier",
      confidence: 0.95,
      timefix: true,
      interval: "log",
    }],
    [medianSurvival(kaplanMeier(time, event)), {
      interval: "brookmeyer-crowley",
      flatStretch: "midpoint",
    }],
    [medianSurvival(kaplanMeier(time, event), { interval: "spss" }), {
      flatStretch: "left",
      epsilon: 0.05,
    }],
    [compareRestrictedMeans(time, event, group), { confidence: 0.95 }],
    [coxRegression(time, event, x), {
      ties: "efron",
      penalty: "none",
      interval: "wald",
      variance: "model",
      confidence: 0.95,
      timefix: true,
    }],
    [proportionalHazardsTest(time, event, x), {
      ties: "efron",
      transform: "km",
    }],
    [schoenfeldResiduals(time, event, x), { ties: "efron", scaled: false }],
    [cumulativeIncidence(time, cause), {
      variance: "infinitesimal-jackknife",
      interval: "log",
      confidence: 0.95,
      censored: 0,
      timefix: true,
    }],
    [grayTest(time, cause, group), { rho: 0, censored: 0, timefix: true }],
    [logRankTest(time, event, group), { weighting: "log-rank", timefix: true }],
    [pairwiseLogRankTest(time, event, group), {
      weighting: "log-rank",
      timefix: true,
      adjustment: "holm",
    }],
    [permutationLogRankTest(time, event, group), {
      weighting: "log-rank",
      timefix: true,
      distribution: "exact",
    }],
  ];

for (const [result, expected] of defaults) {
  const { method } = result as { readonly method: string };
  Deno.test(`the documented defaults are in force: ${method}`, () => {
    const inForce = Object.fromEntries(
      Object.keys(expected).map((name) => [name, Reflect.get(result, name)]),
    );
    assert.deepEqual(inForce, expected);
  });
}

Deno.test("times that differ by rounding are ties unless told otherwise", () => {
  const separate = { timefix: false };
  assert.equal(kaplanMeier(time, event).curve.time.length, 7);
  assert.equal(kaplanMeier(time, event, separate).curve.time.length, 8);
  // Joined, the event at 5 comes before the censoring: S = 2/3 to 9, else 1/2.
  const means = (options: { readonly timefix?: boolean }) =>
    compareRestrictedMeans(
      [5, 5 + 1e-12, 9, 9],
      [0, 1, 1, 1],
      ["a", "a", "a", "b"],
      options,
    ).table.mean.map((mean) => mean.toFixed(9));
  assert.deepEqual(means({}), [(5 + 8 / 3).toFixed(9), "9.000000000"]);
  assert.deepEqual(means(separate), ["7.000000000", "9.000000000"]);
});

Deno.test("riskTable: a small weight is a subject still", () => {
  const km = kaplanMeier([1, 2], [1, 1], { weights: [1, 1e-10] });
  assert.equal(riskTable(km, [1.5])[0]!.atRisk, 1e-10);
  assert.equal(km.curve.atRisk[1]!.toPrecision(6), "1.00000e-10");
});
