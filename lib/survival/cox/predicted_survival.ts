import {
  dot,
  normalQuantile,
  regularFactor,
  solve,
} from "../../numeric/mod.ts";
import {
  type IntervalType,
  intervalTypes,
  limitsOf,
} from "../curves/confidence_interval.ts";
import type { GroupCurve } from "../curves/curve_rows.ts";
import type { SurvivalCurve } from "../curves/survival_curve.ts";
import type { Label } from "../subjects/group_codes.ts";
import { jsonReady } from "../subjects/json_ready.ts";
import type { Covariates } from "./covariates.ts";
import {
  type CoxFit,
  coxFit,
  coxFitDefaults,
  type CoxFitOptions,
} from "./fit.ts";
import { type HazardSteps, hazardSteps } from "./hazard_steps.ts";
import { checkScenarios, scaledScenario, type Scenarios } from "./scenarios.ts";
import {
  checkChoice,
  checkOptions,
  checkProbability,
  type Column,
  type Defaults,
  type EventIndicator,
} from "../../arguments/mod.ts";

/** Options of {@linkcode predictedSurvival}: those of the model, and more. */
export interface PredictedSurvivalOptions extends CoxFitOptions {
  /**
   * Level of the pointwise confidence intervals.
   *
   * @default {0.95}
   */
  readonly confidence?: number;
  /**
   * Scale of the confidence intervals.
   *
   * @default {"log"}
   */
  readonly interval?: IntervalType;
}

const defaults = {
  ...coxFitDefaults,
  confidence: 0.95,
  interval: "log",
} as const satisfies Defaults<PredictedSurvivalOptions>;

/** Predicted survival of one scenario in one stratum. */
export interface PredictedCurve extends GroupCurve {
  /** Label of the scenario. */
  readonly group: string;
  /** Label of the stratum; null if the model has none. */
  readonly stratum: Label | null;
  /** One row for each distinct time; numbers at risk and events are the stratum's. */
  readonly curve: SurvivalCurve & {
    /** Cumulative hazard of the scenario. */
    readonly cumulativeHazard: Float64Array;
  };
}

/**
 * Predicts the survival of subjects with given covariates by a Cox model. Equals
 * R's `survfit(fit, newdata)`.
 *
 * The curves have the form that {@linkcode kaplanMeier} returns, so that
 * {@linkcode medianSurvival} and {@linkcode curveRows} take them. Their intervals
 * allow for the coefficients' uncertainty.
 *
 * @param time Time to event or censoring of each subject, in any unit, not
 * negative.
 * @param event 1 or true if the event happened, 0 or false if the subject was
 * censored.
 * @param covariates One column for each covariate, as for
 * {@linkcode coxRegression}.
 * @param scenarios The values of all covariates for each curve wanted, by label.
 * @param options Options of the model and its intervals.
 * @returns A curve for each scenario, and for each stratum of the model.
 * @throws {TypeError} If an argument or a value is of the wrong type, an option
 * or a covariate is unknown, or a covariate is missing.
 * @throws {RangeError} If {@linkcode coxRegression} would throw one, if ties are
 * `"exact"`, or if the model has not converged.
 * @see Therneau & Grambsch, Modeling Survival Data (2000), chapter 10.
 *
 * @example
 * ```ts
 * import { predictedSurvival } from "./predicted_survival.ts";
 * import { medianSurvival } from "../curves/quantile.ts";
 * import assert from "node:assert/strict";
 *
 * const curves = predictedSurvival(
 *   [1, 1, 2, 3, 4, 6],
 *   [1, 0, 1, 1, 0, 1],
 *   { treated: [1, 1, 0, 1, 0, 0] },
 *   { treated: { treated: true }, control: { treated: false } },
 * );
 * assert.deepEqual(curves.map(({ group }) => group), ["treated", "control"]);
 * assert.deepEqual(curves.map((curve) => medianSurvival(curve).median), [2, 6]);
 * ```
 */
export function predictedSurvival(
  time: Column<number>,
  event: EventIndicator,
  covariates: Covariates,
  scenarios: Scenarios,
  options: PredictedSurvivalOptions = {},
): readonly PredictedCurve[] {
  const action = "predict survival";
  const inForce = checkOptions(action, options, defaults);
  const { confidence, interval, timefix } = inForce;
  checkProbability(action, "confidence", confidence);
  checkChoice(action, "interval", interval, intervalTypes);
  const fit = coxFit(action, time, event, covariates, inForce);
  const wanted = checkScenarios(action, scenarios, fit, true);
  const strata = hazardSteps(action, fit);
  const z = normalQuantile((1 + confidence) / 2);
  return wanted.flatMap(([group, values]) =>
    strata.map((steps) =>
      jsonReady({
        ...steps.observed,
        method: "Cox regression",
        group,
        stratum: steps.stratum,
        confidence,
        interval,
        variance: "model" as const,
        timefix,
        curve: predictedCurve(
          fit,
          steps,
          scaledScenario(fit, values),
          interval,
          z,
        ),
      })
    )
  );
}

/**
 * The error of log S is that of the cumulative hazard: of the steps, and of the
 * coefficients, on which the hazard depends by the distance of the subject's
 * covariates from the mean in each risk set.
 */
function predictedCurve(
  { maximum }: CoxFit,
  { observed, hazard, variance, mean }: HazardSteps,
  x: Float64Array,
  interval: IntervalType,
  z: number,
): PredictedCurve["curve"] {
  const p = x.length;
  const size = hazard.length;
  const relative = Math.exp(dot(maximum.beta, x));
  const factor = regularFactor(maximum.likelihood.information);
  const cumulativeHazard = new Float64Array(size);
  const relativeError = new Float64Array(size);
  const distance = new Float64Array(p);
  let total = 0;
  let ofSteps = 0;
  for (let row = 0; row < size; row++) {
    total += hazard[row]!;
    ofSteps += variance[row]!;
    for (let j = 0; j < p; j++) {
      distance[j]! += mean[row * p + j]! - hazard[row]! * x[j]!;
    }
    cumulativeHazard[row] = relative * total;
    const ofCoefficients = dot(distance, solve(factor, distance));
    relativeError[row] = relative * Math.sqrt(ofSteps + ofCoefficients);
  }
  const survival = cumulativeHazard.map((sum) => Math.exp(-sum));
  const lower = new Float64Array(size);
  const upper = new Float64Array(size);
  limitsOf[interval]({ survival, relativeError, lower, upper }, z, 0, size);
  const standardError = relativeError.map((error, row) =>
    error * survival[row]!
  );
  const { time, atRisk, events, censored } = observed.curve;
  const risk = { time, atRisk, events, censored };
  return { ...risk, cumulativeHazard, survival, standardError, lower, upper };
}
