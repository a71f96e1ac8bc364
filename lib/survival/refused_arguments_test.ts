import assert from "node:assert/strict";
import * as survival from "./mod.ts";

const time = [3, 5, 5, 8, 10, 12, 4, 7];
const event = [1, 1, 0, 1, 0, 1, 1, 1];
const group = ["a", "b", "a", "b", "a", "b", "a", "b"];
const cause = ["x", "y", "-", "x", "-", "y", "x", "x"];
const covariates = { age: [50, 61, 47, 72, 58, 66, 55, 49] };
const weights = [1, 2, 1, 1, 1, 3, 1, 1];
const strata = [1, 1, 2, 2, 1, 1, 2, 2];
const entry = [0, 1, 0, 2, 0, 0, 0, 3];
const timefix = true;
const confidence = 0.9;
const km = survival.kaplanMeier(time, event);
const curve = { entry, weights, confidence, timefix, interval: "log" };
const weighting = "fleming-harrington";
const logRank = { weighting, rho: 1, gamma: 0, strata, weights, timefix };
const design = { allocation: 0.4, significance: 0.01, sides: 1 };
const ties = "efron";
const cox = { ties, penalty: "none", maximumIterations: 99, strata, weights };
const spss = { interval: "spss", flatStretch: "left", epsilon: 0.1 };
const causes = { censored: "-", weights, timefix };

/** A call of each function that must succeed, with every option that it has. */
const calls: Readonly<Record<string, readonly unknown[]>> = {
  adjustPValues: [[0.01, 0.5], "holm"],
  compareRestrictedMeans: [time, event, group, { tau: 6, confidence, timefix }],
  coxRegression: [time, event, covariates, {
    ...cox,
    entry,
    timefix,
    confidence,
    interval: "wald",
  }],
  cumulativeIncidence: [time, cause, {
    ...causes,
    confidence,
    interval: "log",
    variance: "aalen",
  }],
  detectableHazardRatio: [{ events: 50, power: 0.9, ...design }],
  grayTest: [time, cause, group, { ...causes, rho: 1, strata }],
  kaplanMeier: [time, event, curve],
  logRankPower: [{ events: 50, hazardRatio: 0.5, ...design }],
  logRankTest: [time, event, group, logRank],
  medianSurvival: [km, spss],
  pairwiseLogRankTest: [time, event, group, { ...logRank, adjustment: "none" }],
  permutationLogRankTest: [time, event, group, {
    ...logRank,
    distribution: "monte-carlo",
    samples: 9,
    seed: 2,
  }],
  proportionalHazardsTest: [time, event, covariates, {
    ...cox,
    entry,
    timefix,
    transform: "rank",
  }],
  requiredEvents: [{ hazardRatio: 0.5, power: 0.9, ...design }],
  restrictedMean: [km, { tau: 6 }],
  reverseKaplanMeier: [time, event, { ...curve, tiesFirst: "event" }],
  riskTable: [km, [0, 6], { extend: true }],
  schoenfeldResiduals: [time, event, covariates, {
    ...cox,
    entry,
    timefix,
    scaled: true,
  }],
  survivalQuantile: [km, 0.25, spss],
};

type Kind = "column" | "object" | "number" | "string" | "boolean";

const kindOf = (value: unknown): Kind =>
  Array.isArray(value) ? "column" : typeof value as Kind;

/** Values of no kind that is asked for, and one of each kind. */
const others: readonly (readonly [Kind | null, unknown])[] = [
  [null, null],
  [null, () => [1, 2]],
  [null, new Map([["confidence", 0.9]])],
  [null, { length: 8, 0: 1 }],
  ["object", {}],
  ["column", [1, 2, 3]],
  ["number", 1],
  ["string", "1"],
  ["boolean", true],
];

const isOptions = (value: unknown) =>
  kindOf(value) === "object" && value !== km && value !== covariates;

const functions = Object.entries(survival).flatMap(([name, value]) =>
  typeof value === "function"
    ? [[name, value as (...args: unknown[]) => unknown] as const]
    : []
);

Deno.test("every exported function is called here", () => {
  assert.deepEqual(functions.map(([name]) => name), Object.keys(calls));
});

for (const [name, call] of functions) {
  const args = calls[name] ?? [];
  const withArgument = (place: number, value: unknown) => () =>
    call(...args.with(place, value));
  const refused = { name: "TypeError", message: /^Cannot [a-z].* must be/ };

  Deno.test(`${name}() refuses arguments of another kind`, () => {
    call(...args);
    args.forEach((argument, place) => {
      for (const [kind, other] of others) {
        if (kind === kindOf(argument) && argument !== km) continue;
        assert.throws(
          withArgument(place, other),
          refused,
          `${place}: ${other}`,
        );
      }
    });
  });

  Deno.test(`${name}() reads columns of data frames as arrays`, () => {
    const asSeries = (value: unknown): unknown => {
      if (value === km) return km;
      if (Array.isArray(value)) return { values: value };
      return kindOf(value) !== "object" ? value : Object.fromEntries(
        Object.entries(value as object).map(([k, v]) => [k, asSeries(v)]),
      );
    };
    assert.deepEqual(call(...args.map(asSeries)), call(...args));
  });

  const place = args.findIndex(isOptions);
  if (place === -1) continue;
  const options = args[place] as Record<string, unknown>;

  Deno.test(`${name}() refuses options that it does not know, and lists its own`, () => {
    assert.throws(
      withArgument(place, { ...options, method: "breslow" }),
      (error) => {
        assert.ok(error instanceof TypeError);
        assert.match(error.message, /current value is "method"/);
        const listed = [...error.message.matchAll(/"(\w+)"/g)].map(([, o]) =>
          o
        );
        assert.deepEqual(
          listed.slice(0, -1).toSorted(),
          Object.keys(options).toSorted(),
          "options without a row here",
        );
        return true;
      },
    );
  });

  Deno.test(`${name}() refuses options of another kind`, () => {
    for (const [option, value] of Object.entries(options)) {
      for (const [kind, other] of others) {
        if (kind === kindOf(value)) continue;
        const changed = { ...options, [option]: other };
        const what = `${option}: ${other}`;
        assert.throws(withArgument(place, changed), refused, what);
      }
    }
  });
}
