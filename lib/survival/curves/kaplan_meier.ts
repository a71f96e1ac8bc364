import { type IntervalType, intervalTypes } from "./confidence_interval.ts";
import { curveInput, type CurveOptions, type CurveSettings } from "./input.ts";
import { type SurvivalCurve, survivalCurve } from "./survival_curve.ts";
import { checkChoice, type EventIndicator } from "../../arguments/mod.ts";

/** How {@link kaplanMeier} estimates. */
export interface KaplanMeierOptions extends CurveOptions {
  /** Scale of the confidence intervals; `"log"` unless told, as in R; SAS and Stata take `"log-log"`. */
  readonly interval?: IntervalType;
}

/** A survival curve with what it was estimated from. */
export interface KaplanMeier extends CurveSettings {
  /** Name of the estimator. */
  readonly method: string;
  /** Scale of the confidence intervals. */
  readonly interval: IntervalType;
  /** The curve's columns. */
  readonly curve: SurvivalCurve;
}

const action = "estimate survival";

/**
 * Estimates the survival curve from right-censored, possibly left-truncated data.
 *
 * At each distinct time t, S falls by the factor 1 - events/atRisk. At risk are
 * those with entry < t <= time: a subject censored at t counts as at risk for
 * the events at t. The variance is Greenwood's. Weights are counts of subjects
 * (a fractional weight does not switch to another variance, as it does in R).
 * Once S is 0 it stays 0, its standard error and limits are NaN (not defined);
 * while S is 1 the log-log, logit and arcsine limits are NaN.
 *
 * Sources: Kaplan & Meier, J Am Stat Assoc 1958;53:457. The same as R's
 * `summary(survfit(Surv(time, event) ~ 1), censored = TRUE)`.
 *
 * @example Six subjects, two of them censored
 * ```ts
 * import { kaplanMeier } from "./kaplan_meier.ts";
 * import assert from "node:assert/strict";
 *
 * const km = kaplanMeier([3, 5, 5, 8, 10, 12], [1, 1, 0, 1, 0, 1]);
 * assert.deepEqual([...km.curve.time], [3, 5, 8, 10, 12]);
 * assert.deepEqual([...km.curve.atRisk], [6, 5, 3, 2, 1]);
 * ```
 *
 * @param time time to event or censoring, any unit, not negative
 * @param event 1 or true if the event happened, 0 or false if censored
 * @throws {TypeError} if an argument or a value is of the wrong type
 * @throws {RangeError} if a value is impossible or lengths differ
 */
export function kaplanMeier(
  time: ArrayLike<number>,
  event: EventIndicator,
  options: KaplanMeierOptions = {},
): KaplanMeier {
  const { interval = "log" } = options;
  checkChoice(action, "interval", interval, intervalTypes);
  const { risks, settings, z } = curveInput(action, time, event, options);
  return {
    method: "Kaplan-Meier",
    ...settings,
    interval,
    curve: survivalCurve(risks, interval, z),
  };
}
