import { jsonReady } from "../subjects/json_ready.ts";
import {
  chiSquareUpperTail,
  cholesky,
  dot,
  type Matrix,
  solve,
  zeroMatrix,
} from "../../numeric/mod.ts";
import {
  approximateTies,
  type CoxFit,
  coxFit,
  coxFitDefaults,
  type CoxFitOptions,
} from "./fit.ts";
import type { Covariates } from "./covariates.ts";
import type { CoxTest } from "./regression.ts";
import {
  addMoments,
  linearPredictors,
  secondMoments,
} from "./partial_likelihood.ts";
import { riskSetSums } from "./risk_set_sums.ts";
import {
  checkChoice,
  checkOptions,
  type Column,
  type Defaults,
  type EventIndicator,
} from "../../arguments/mod.ts";
import {
  centredTimes,
  type TimeTransform,
  timeTransforms,
} from "./time_transform.ts";

/** Options of {@linkcode proportionalHazardsTest}: those of the model, and more. */
export interface ProportionalHazardsOptions extends CoxFitOptions {
  /**
   * Function of time with which a hazard ratio may change: `"km"`, one less the
   * Kaplan–Meier estimate just before (R's default), or `"identity"`, `"rank"` or
   * `"log"` of time.
   *
   * @default {"km"}
   */
  readonly transform?: TimeTransform;
}

const defaults = {
  ...coxFitDefaults,
  transform: "km",
} as const satisfies Defaults<ProportionalHazardsOptions>;

/** Result of {@linkcode proportionalHazardsTest}. */
export interface ProportionalHazardsTest {
  /** The procedure. */
  readonly method: "Score test of proportional hazards";
  /** Treatment of ties in the model. */
  readonly ties: "efron" | "breslow";
  /** Function of time in force. */
  readonly transform: TimeTransform;
  /** Number of subjects. */
  readonly n: number;
  /** Number of events. */
  readonly events: number;
  /** One row for each covariate. */
  readonly table: {
    /** Name of the covariate. */
    readonly covariate: readonly string[];
    /** Chi-square statistic with 1 degree of freedom. */
    readonly statistic: Float64Array;
    /** Probability of a statistic this large if the hazard ratio is constant. */
    readonly pValue: Float64Array;
  };
  /** All covariates at once. */
  readonly global: CoxTest;
}

/**
 * Tests whether the hazard ratios of a Cox model are constant over time: a
 * score test of adding each covariate times a function of time. Equals R's
 * `cox.zph(fit)` of survival 3.0 or later; earlier versions approximate it.
 *
 * @param time Time to event or censoring of each subject, in any unit, not
 * negative.
 * @param event 1 or true if the event happened, 0 or false if the subject was
 * censored.
 * @param covariates One column for each covariate, as for
 * {@linkcode coxRegression}.
 * @param options Options of the model and the test.
 * @returns The test of each covariate and of all at once.
 * @throws {TypeError} If an argument or a value is of the wrong type, or an
 * option is unknown.
 * @throws {RangeError} If {@linkcode coxRegression} would throw one, if ties are
 * `"exact"`, if the model has not converged, if an event is at time 0 with
 * transform `"log"`, or if all events are at a single time.
 * @see Grambsch and Therneau (1994). Proportional hazards tests and diagnostics
 * based on weighted residuals. Biometrika 81, 515-526.
 *
 * @example
 * ```ts
 * import { proportionalHazardsTest } from "./proportional_hazards.ts";
 * import assert from "node:assert/strict";
 *
 * const test = proportionalHazardsTest(
 *   [1, 2, 3, 4, 5, 6, 7, 8],
 *   [1, 1, 1, 1, 1, 1, 1, 0],
 *   { treated: [0, 0, 1, 0, 1, 1, 0, 1] },
 * );
 * assert.equal(test.global.degreesOfFreedom, 1);
 * assert.equal(test.table.pValue[0], test.global.pValue);
 * ```
 */
export function proportionalHazardsTest(
  time: Column<number>,
  event: EventIndicator,
  covariates: Covariates,
  options: ProportionalHazardsOptions = {},
): ProportionalHazardsTest {
  const action = "test proportional hazards";
  const inForce = checkOptions(action, options, defaults);
  const { transform } = inForce;
  checkChoice(action, "transform", transform, timeTransforms);
  const fit = coxFit(action, time, event, covariates, inForce);
  const ties = approximateTies(action, fit);
  const { data } = fit;
  const p = data.names.length;
  const g = centredTimes(action, data, transform);
  const { score, information } = timeInteraction(fit, ties, g);
  const chiSquare = (kept: readonly number[]): CoxTest => {
    const all = [...Array(p).keys(), ...kept.map((j) => p + j)];
    const lower = cholesky(
      all.map((j) => Float64Array.from(all, (k) => information[j]![k]!)),
    );
    if (typeof lower === "number") {
      throw new RangeError(
        `Cannot ${action}: events must happen at enough different times to see covariates.${
          data.names[all[lower]! % p]
        } change, current number of events is ${data.events}`,
      );
    }
    const u = all.map((j) => j < p ? 0 : score[j - p]!);
    const statistic = dot(u, solve(lower, u));
    return {
      statistic,
      degreesOfFreedom: kept.length,
      pValue: chiSquareUpperTail(statistic, kept.length),
    };
  };
  const tests = data.names.map((_, j) => chiSquare([j]));
  return jsonReady({
    method: "Score test of proportional hazards",
    ties,
    transform,
    n: data.n,
    events: data.events,
    table: {
      covariate: data.names,
      statistic: Float64Array.from(tests, (test) => test.statistic),
      pValue: Float64Array.from(tests, (test) => test.pValue),
    },
    global: chiSquare(data.names.map((_, j) => j)),
  });
}

/**
 * Score of the products of covariates and time, and the information of the
 * coefficients (first p rows and columns) and these products (last p).
 */
function timeInteraction(
  { data, maximum }: CoxFit,
  ties: "efron" | "breslow",
  g: Float64Array,
): { score: Float64Array; information: Matrix } {
  const p = data.names.length;
  const mean = new Float64Array(p);
  // Sums of 1, g and g² times the covariance at each event.
  const covariance = [zeroMatrix(p), zeroMatrix(p), zeroMatrix(p)];
  const ignored = new Float64Array(p);
  const eta = linearPredictors(data, maximum.beta);
  riskSetSums(data, ties, eta, secondMoments(data), (sums, weight, group) => {
    const time = g[data.groupStart[group]!]!;
    addMoments(sums, weight, ignored, covariance[0]!);
    addMoments(sums, weight * time, mean, covariance[1]!);
    addMoments(sums, weight * time * time, ignored, covariance[2]!);
  });
  const score = mean.map((value) => -value);
  for (let row = 0; row < data.rows; row++) {
    if (data.event[row] === 0) continue;
    for (let j = 0; j < p; j++) {
      score[j]! += data.weight[row]! * g[row]! * data.x[row * p + j]!;
    }
  }
  const information = zeroMatrix(2 * p);
  for (let j = 0; j < 2 * p; j++) {
    for (let k = 0; k < 2 * p; k++) {
      const power = (j < p ? 0 : 1) + (k < p ? 0 : 1);
      const [row, column] = [Math.max(j % p, k % p), Math.min(j % p, k % p)];
      information[j]![k] = covariance[power]![row]![column]!;
    }
  }
  return { score, information };
}
