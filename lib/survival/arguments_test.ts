import assert from "node:assert/strict";
import {
  adjustPValues,
  compareRestrictedMeans,
  cumulativeIncidence,
  kaplanMeier,
  logRankTest,
  medianSurvival,
  permutationLogRankTest,
  restrictedMean,
  riskTable,
  schoenfeldResiduals,
  survivalQuantile,
} from "./mod.ts";

const time = [3, 5, 5, 8];
const event = [1, 1, 0, 1];
const km = kaplanMeier(time, event);
// deno-lint-ignore no-explicit-any
const wrong = (value: unknown) => value as any;

/** More different values than groups can be. */
const many = Array.from({ length: 1001 }, (_, i) => i);

/** What is called, the error it must throw, and the error's message. */
const cases:
  readonly (readonly [() => unknown, "RangeError" | "TypeError", string])[] = [
    [
      () => kaplanMeier([3, 5, -1], [1, 1, 0]),
      "RangeError",
      "Cannot estimate survival: time[2] must be a non-negative finite number, current value is -1",
    ],
    [
      () => kaplanMeier([3, NaN], [1, 1]),
      "RangeError",
      "Cannot estimate survival: time[1] must be a non-negative finite number, current value is NaN",
    ],
    [
      () => kaplanMeier([Infinity], [1]),
      "RangeError",
      "Cannot estimate survival: time[0] must be a non-negative finite number, current value is Infinity",
    ],
    [
      () => kaplanMeier(wrong([3, "5"]), [1, 1]),
      "TypeError",
      'Cannot estimate survival: time[1] must be a non-negative finite number, current value is "5"',
    ],
    [
      () => kaplanMeier(wrong([3n]), [1]),
      "TypeError",
      "Cannot estimate survival: time[0] must be a non-negative finite number, current value is 3",
    ],
    [
      () => kaplanMeier(wrong([1, null]), [1, 0]),
      "TypeError",
      "Cannot estimate survival: time[1] must be a non-negative finite number, current value is null",
    ],
    [
      () => kaplanMeier([], []),
      "RangeError",
      "Cannot estimate survival: time.length must be at least 1, current value is 0",
    ],
    [
      () => kaplanMeier(wrong("35"), [1, 1]),
      "TypeError",
      'Cannot estimate survival: time must be an array or typed array, current value is "35"',
    ],
    [
      () => kaplanMeier(wrong(undefined), [1]),
      "TypeError",
      "Cannot estimate survival: time must be an array or typed array, current value is undefined",
    ],
    [
      () => kaplanMeier([3, 5], [1]),
      "RangeError",
      "Cannot estimate survival: event.length must be 2 as for time, current value is 1",
    ],
    [ // durations passed as events
      () => kaplanMeier([1, 1], [1, 12]),
      "RangeError",
      "Cannot estimate survival: event[1] must be 0, 1, false or true, current value is 12",
    ],
    [ // R's coding 1 and 2
      () => kaplanMeier([3, 5], [1, 2]),
      "RangeError",
      "Cannot estimate survival: event[1] must be 0, 1, false or true, current value is 2",
    ],
    [
      () => kaplanMeier([3, 5], Uint8Array.of(1, 2)),
      "RangeError",
      "Cannot estimate survival: event[1] must be 0, 1, false or true, current value is 2",
    ],
    [
      () => kaplanMeier([3, 5], wrong([1, "1"])),
      "TypeError",
      'Cannot estimate survival: event[1] must be 0, 1, false or true, current value is "1"',
    ],
    [
      () => kaplanMeier(time, event, { confidence: 95 }),
      "RangeError",
      "Cannot estimate survival: confidence must be between 0 and 1 (both excluded), current value is 95",
    ],
    [
      () => kaplanMeier(time, event, { confidence: wrong("0.95") }),
      "TypeError",
      'Cannot estimate survival: confidence must be between 0 and 1 (both excluded), current value is "0.95"',
    ],
    [
      () => kaplanMeier(time, event, { interval: wrong("linear") }),
      "RangeError",
      'Cannot estimate survival: interval must be one of "plain", "log", "log-log", "logit", "arcsine", current value is "linear"',
    ],
    [
      () => kaplanMeier(time, event, { weights: [1, 1, -1, 1] }),
      "RangeError",
      "Cannot estimate survival: weights[2] must be a non-negative finite number, current value is -1",
    ],
    [
      () => kaplanMeier(time, event, { weights: [0, 0, 0, 0] }),
      "RangeError",
      "Cannot estimate survival: weights must be positive for at least 1 subject, current value is 0",
    ],
    [
      () => kaplanMeier(time, event, { weights: [1e308, 1e308, 1, 1] }),
      "RangeError",
      "Cannot estimate survival: the sum of weights must be finite, current value is Infinity",
    ],
    [
      () => medianSurvival(km, { epsilon: 0.1 }),
      "TypeError",
      'Cannot estimate median survival: epsilon must be left out unless interval is "spss", current value is 0.1',
    ],
    [
      () => kaplanMeier(time, event, { entry: [0, 0, 5, 0] }),
      "RangeError",
      "Cannot estimate survival: entry[2] must be less than time[2] = 5, current value is 5",
    ],
    [
      () => kaplanMeier([5, 7.5], [1, 1], { entry: [5 - 1e-12, 0] }),
      "RangeError",
      "Cannot estimate survival: entry[0] must be less than time[0] by more than rounding, current value is 4.999999999999",
    ],
    [
      () => medianSurvival(km, { interval: "spss", epsilon: 0.5 }),
      "RangeError",
      "Cannot estimate median survival: epsilon must be between 0 and 0.5 (both excluded), current value is 0.5",
    ],
    [
      () => survivalQuantile(km, 1),
      "RangeError",
      "Cannot estimate a quantile of survival: probability must be between 0 and 1 (both excluded), current value is 1",
    ],
    [
      () => riskTable(km, [0, -6]),
      "RangeError",
      "Cannot tabulate numbers at risk: times[1] must be a non-negative finite number, current value is -6",
    ],
    [
      () => restrictedMean(kaplanMeier([3, 5], [1, 0]), { tau: 6 }),
      "RangeError",
      "Cannot estimate the restricted mean: tau must be positive and at most 5, the last observation, current value is 6",
    ],
    [
      () => restrictedMean(km, { tau: 0 }),
      "RangeError",
      "Cannot estimate the restricted mean: tau must be positive and finite, current value is 0",
    ],
    [
      () => compareRestrictedMeans(time, event, ["a", "a", "a", "a"]),
      "RangeError",
      'Cannot compare restricted means: group must hold at least 2 different labels, current value is ["a"]',
    ],
    [
      () => logRankTest(time, event, ["a", "b", "", "b"]),
      "RangeError",
      'Cannot compare survival: group[2] must be a non-empty string, current value is ""',
    ],
    [
      () => logRankTest(time, event, wrong(["a", undefined, "b", "b"])),
      "TypeError",
      "Cannot compare survival: group[1] must be a non-empty string, current value is undefined",
    ],
    [
      () => logRankTest(time, event, ["a", 1, "b", "b"]),
      "TypeError",
      "Cannot compare survival: group[1] must be a non-empty string, current value is 1",
    ],
    [
      () => logRankTest(time, event, [1, NaN, 2, 2]),
      "RangeError",
      "Cannot compare survival: group[1] must be a non-empty number, current value is NaN",
    ],
    [
      () => logRankTest(time, event, ["a", "b"]),
      "RangeError",
      "Cannot compare survival: group.length must be 4 as for time, current value is 2",
    ],
    [
      () => logRankTest(time, event, [1, 1, 2, 2], { rho: -1 }),
      "RangeError",
      "Cannot compare survival: rho must be a non-negative finite number, current value is -1",
    ],
    [
      () =>
        logRankTest(time, event, [1, 1, 2, 2], {
          rho: 1,
          weighting: "log-rank",
        }),
      "RangeError",
      'Cannot compare survival: weighting must be "fleming-harrington" with rho or gamma, current value is "log-rank"',
    ],
    [
      () => logRankTest(time, event, [1, 1, 2, 2], { weights: [1, 0.5, 1, 1] }),
      "RangeError",
      "Cannot compare survival: weights[1] must be a whole number, current value is 0.5",
    ],
    [
      () => permutationLogRankTest(time, event, [1, 1, 2, 2], { samples: 0 }),
      "RangeError",
      "Cannot compare survival by permutation: samples must be a whole number of at least 1, current value is 0",
    ],
    [
      () => adjustPValues([0.1, 1.5]),
      "RangeError",
      "Cannot adjust p-values: pValues[1] must be between 0 and 1, current value is 1.5",
    ],
    [
      () => adjustPValues([0.1, wrong(null)]),
      "TypeError",
      "Cannot adjust p-values: pValues[1] must be between 0 and 1, current value is null",
    ],
    [
      () => adjustPValues(wrong(undefined)),
      "TypeError",
      "Cannot adjust p-values: pValues must be an array or typed array, current value is undefined",
    ],
    [
      () => kaplanMeier(time, event, { timefix: wrong("false") }),
      "TypeError",
      'Cannot estimate survival: timefix must be true or false, current value is "false"',
    ],
    [
      () => kaplanMeier(wrong([null, 2]), [1, 1], { entry: [0, 0] }),
      "TypeError",
      "Cannot estimate survival: time[0] must be a non-negative finite number, current value is null",
    ],
    [
      () => logRankTest(many, many.map(() => 1), many),
      "RangeError",
      "Cannot compare survival: group must hold at most 1000 different labels, current value has 1001",
    ],
    [
      () => riskTable(km, [1], { extend: wrong("false") }),
      "TypeError",
      'Cannot tabulate numbers at risk: extend must be true or false, current value is "false"',
    ],
    [
      () => riskTable(wrong(undefined), [1]),
      "TypeError",
      "Cannot tabulate numbers at risk: km must be what kaplanMeier returns, current value is undefined",
    ],
    [
      () => medianSurvival(wrong(null)),
      "TypeError",
      "Cannot estimate median survival: km must be what kaplanMeier returns, current value is null",
    ],
    [
      () => medianSurvival(km, { flatStretch: wrong(null) }),
      "TypeError",
      'Cannot estimate median survival: flatStretch must be one of "midpoint", "left", current value is null',
    ],
    [
      () => restrictedMean(wrong([1, 2])),
      "TypeError",
      "Cannot estimate the restricted mean: km must be what kaplanMeier returns, current value is an array of 2",
    ],
    [
      () => restrictedMean(km, { tau: wrong(null) }),
      "TypeError",
      "Cannot estimate the restricted mean: tau must be positive and finite, current value is null",
    ],
    [
      () => logRankTest(time, event, event, { rho: wrong(null) }),
      "TypeError",
      "Cannot compare survival: rho must be a non-negative finite number, current value is null",
    ],
    [
      () => logRankTest(time, event, event, { weighting: wrong(null) }),
      "TypeError",
      'Cannot compare survival: weighting must be one of "log-rank", "gehan-breslow", "tarone-ware", "peto-peto", "fleming-harrington", current value is null',
    ],
    [
      () => cumulativeIncidence([1, 2], [0, 1], { censored: NaN }),
      "RangeError",
      "Cannot estimate cumulative incidence: censored must be a number like the labels in cause, current value is NaN",
    ],
    [
      () =>
        schoenfeldResiduals([1, 2], [1, 1], { x: [0, 1] }, {
          scaled: wrong("false"),
        }),
      "TypeError",
      'Cannot compute Schoenfeld residuals: scaled must be true or false, current value is "false"',
    ],
  ];

for (const [call, name, message] of cases) {
  Deno.test(`refused: ${message}`, () => {
    assert.throws(call, { name, message });
  });
}
