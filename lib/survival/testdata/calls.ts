import * as survival from "../mod.ts";

const time = [3, 5, 5, 8, 10, 12, 4, 7];
const event = [1, 1, 0, 1, 0, 1, 1, 1];
const group = ["a", "b", "a", "b", "a", "b", "a", "b"];
const cause = ["x", "y", "-", "x", "-", "y", "x", "x"];
export const covariates = { age: [50, 61, 47, 72, 58, 66, 55, 49] };
const weights = [1, 2, 1, 1, 1, 3, 1, 1];
const strata = [1, 1, 2, 2, 1, 1, 2, 2];
const entry = [0, 1, 0, 2, 0, 0, 0, 3];
const timefix = true;
const confidence = 0.9;
export const km = survival.kaplanMeier(time, event);
const followUp = { entry, weights, confidence, timefix, interval: "log" };
const clustered = { cluster: group, variance: "infinitesimal-jackknife" };
const curve = { ...followUp, ...clustered };
const weighting = "fleming-harrington";
const logRank = { weighting, rho: 1, gamma: 0, strata, weights, timefix };
const design = { allocation: 0.4, significance: 0.01, sides: 1 };
const ties = "efron";
const cox = { ties, penalty: "none", maximumIterations: 99, strata, weights };
const spss = { interval: "spss", flatStretch: "left", epsilon: 0.1 };
const causes = { censored: "-", weights, entry, timefix };

export const scenarios = { old: { age: 70 } };
export const intervals = survival.turnbull([0, 3, 3], [3, 6, null]);

/** A call of each function that must succeed, with every option that it has. */
export const calls: Readonly<Record<string, readonly unknown[]>> = {
  adjustPValues: [[0.01, 0.5], "holm"],
  adjustedSurvival: [time, event, covariates, scenarios, {
    ...cox,
    entry,
    timefix,
  }],
  baselineHazard: [time, event, covariates, { ...cox, entry, timefix }],
  compareRestrictedMeans: [time, event, group, { tau: 6, confidence, timefix }],
  coxRegression: [time, event, covariates, {
    ...cox,
    entry,
    timefix,
    confidence,
    interval: "wald",
    variance: "robust",
    cluster: group,
  }],
  cumulativeIncidence: [time, cause, {
    ...causes,
    confidence,
    interval: "log",
    variance: "aalen",
  }],
  curveRows: [km],
  detectableHazardRatio: [{ events: 50, power: 0.9, ...design }],
  grayTest: [time, cause, group, { ...causes, rho: 1, strata }],
  indicatorColumns: ["group", group, { reference: "b" }],
  kaplanMeier: [time, event, curve],
  kaplanMeierByGroup: [time, event, group, {
    ...curve,
    times: [0, 6],
    median: spss,
  }],
  logRankHazardRatio: [time, event, group, {
    strata,
    weights,
    entry,
    timefix,
    estimate: "peto",
    reference: "a",
    confidence,
  }],
  logRankPower: [{ events: 50, hazardRatio: 0.5, ...design }],
  logRankTest: [time, event, group, { ...logRank, entry }],
  medianSurvival: [km, spss],
  pairwiseLogRankTest: [time, event, group, {
    ...logRank,
    entry,
    adjustment: "none",
  }],
  permutationLogRankTest: [time, event, group, {
    ...logRank,
    distribution: "monte-carlo",
    samples: 9,
    seed: 2,
  }],
  predictedSurvival: [time, event, covariates, scenarios, {
    ...cox,
    entry,
    timefix,
    confidence,
    interval: "log",
  }],
  proportionalHazardsTest: [time, event, covariates, {
    ...cox,
    entry,
    timefix,
    transform: "rank",
  }],
  requiredEvents: [{ hazardRatio: 0.5, power: 0.9, ...design }],
  restrictedMean: [km, { tau: 6 }],
  reverseKaplanMeier: [time, event, { ...followUp, tiesFirst: "event" }],
  riskTable: [km, [0, 6], { extend: true }],
  schoenfeldResiduals: [time, event, covariates, {
    ...cox,
    entry,
    timefix,
    scaled: true,
  }],
  survivalDifference: [km, km, 6, { confidence }],
  survivalQuantile: [km, 0.25, spss],
  turnbull: [[0, 3, 3], [3, 6, null], {
    weights: [1, 2, 1],
    maximumIterations: 9,
  }],
  turnbullAt: [intervals, [0, 6]],
};
