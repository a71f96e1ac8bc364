import assert from "node:assert/strict";
import {
  compareRestrictedMeans,
  coxRegression,
  cumulativeIncidence,
  detectableHazardRatio,
  kaplanMeier,
  logRankPower,
  logRankTest,
  medianSurvival,
  permutationLogRankTest,
  requiredEvents,
  restrictedMean,
  reverseKaplanMeier,
  survivalQuantile,
} from "./mod.ts";

const time = [3, 5, 5, 8];
const event = [1, 1, 0, 1];
const group = ["a", "b", "a", "b"];
const km = kaplanMeier(time, event);
/** The last of three is censored at 8. */
const open = kaplanMeier([3, 5, 8], [1, 1, 0]);

const least = Number.MIN_VALUE;
const belowOne = 1 - Number.EPSILON;
const probability = {
  accepted: [least, 0.5, belowOne],
  refused: [0, 1, -least, 1 + Number.EPSILON],
};

/** A number that a function takes, and what it may be on both sides of each bound. */
const numbers: readonly {
  readonly what: string;
  readonly call: (value: number) => unknown;
  readonly accepted: readonly number[];
  readonly refused: readonly number[];
}[] = [
  {
    what: "kaplanMeier: confidence",
    call: (confidence) => kaplanMeier(time, event, { confidence }),
    ...probability,
  },
  {
    what: "reverseKaplanMeier: confidence",
    call: (confidence) => reverseKaplanMeier(time, event, { confidence }),
    ...probability,
  },
  {
    what: "compareRestrictedMeans: confidence",
    call: (confidence) =>
      compareRestrictedMeans(time, event, group, { confidence }),
    ...probability,
  },
  {
    what: "cumulativeIncidence: confidence",
    call: (confidence) => cumulativeIncidence(time, event, { confidence }),
    ...probability,
  },
  {
    what: "coxRegression: confidence",
    call: (confidence) =>
      coxRegression(time, event, { x: [0, 1, 1, 0] }, { confidence }),
    ...probability,
  },
  {
    what: "survivalQuantile: probability",
    call: (value) => survivalQuantile(km, value),
    ...probability,
  },
  {
    what: "medianSurvival: epsilon",
    call: (epsilon) => medianSurvival(km, { interval: "spss", epsilon }),
    accepted: [least, 0.49],
    refused: [0, 0.5, -0.05],
  },
  {
    what: "survivalQuantile: epsilon of the first quartile",
    call: (epsilon) =>
      survivalQuantile(km, 0.25, { interval: "spss", epsilon }),
    accepted: [0.24],
    refused: [0, 0.25, 0.26],
  },
  {
    what: "restrictedMean: tau where the curve ends above 0",
    call: (tau) => restrictedMean(open, { tau }),
    accepted: [least, 8],
    refused: [0, 8.001, Infinity],
  },
  {
    what: "restrictedMean: tau where the curve ends at 0",
    call: (tau) => restrictedMean(km, { tau }),
    accepted: [least, 8, 100],
    refused: [0, Infinity, NaN],
  },
  {
    what: "logRankTest: rho",
    call: (rho) => logRankTest(time, event, group, { rho }),
    accepted: [0, 0.5, 2],
    refused: [-least, Infinity, NaN],
  },
  {
    what: "permutationLogRankTest: samples",
    call: (samples) =>
      permutationLogRankTest(time, event, group, {
        samples,
        distribution: "monte-carlo",
      }),
    accepted: [1, 50],
    refused: [0, 1.5, -1],
  },
  {
    what: "logRankPower: events",
    call: (events) => logRankPower({ events, hazardRatio: 0.5 }),
    accepted: [least, 133.5],
    refused: [0, -1, Infinity],
  },
  {
    what: "logRankPower: hazardRatio",
    call: (hazardRatio) => logRankPower({ events: 20, hazardRatio }),
    accepted: [least, 1, 4],
    refused: [0, Infinity],
  },
  {
    what: "logRankPower: allocation",
    call: (allocation) =>
      logRankPower({ events: 20, hazardRatio: 0.5, allocation }),
    ...probability,
  },
  {
    what: "logRankPower: significance",
    call: (significance) =>
      logRankPower({ events: 20, hazardRatio: 0.5, significance }),
    ...probability,
  },
  {
    what: "detectableHazardRatio: power",
    call: (power) => detectableHazardRatio({ events: 20, power }),
    accepted: [0.026, belowOne],
    refused: [0.025, 1],
  },
  {
    what: "requiredEvents: power of a one-sided test",
    call: (power) => requiredEvents({ hazardRatio: 0.5, power, sides: 1 }),
    accepted: [0.051, belowOne],
    refused: [0.05, 1],
  },
];

for (const { what, call, accepted, refused } of numbers) {
  Deno.test(`${what} is accepted up to its bounds`, () => {
    for (const value of accepted) assert.doesNotThrow(() => call(value));
    for (const value of refused) {
      assert.throws(() => call(value), RangeError, String(value));
    }
  });
}
