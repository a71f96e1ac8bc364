import { jsonReady } from "../subjects/json_ready.ts";
import { type IntervalType, intervalTypes } from "./confidence_interval.ts";
import {
  curveDefaults,
  curveInput,
  type CurveOptions,
  type CurveSettings,
} from "./input.ts";
import { jackknifeErrors } from "./infinitesimal_jackknife.ts";
import { type SurvivalCurve, survivalCurve } from "./survival_curve.ts";
import {
  checkChoice,
  checkOptions,
  type Column,
  type Defaults,
  type EventIndicator,
  reject,
} from "../../arguments/mod.ts";
import { type Label, optionalCodes } from "../subjects/group_codes.ts";

/** How the variance of a survival curve is estimated. */
export type CurveVariance = "greenwood" | "infinitesimal-jackknife";

const curveVariances: readonly CurveVariance[] = [
  "greenwood",
  "infinitesimal-jackknife",
];

/** Options of {@linkcode kaplanMeier}. */
export interface KaplanMeierOptions extends CurveOptions {
  /**
   * Scale of the confidence intervals, `"log"` as in R; SAS and Stata take
   * `"log-log"`.
   *
   * @default {"log"}
   */
  readonly interval?: IntervalType;
  /**
   * `"greenwood"`, for which weights are counts of subjects; or
   * `"infinitesimal-jackknife"` (R's `robust = TRUE`), for which they are sampling
   * weights, each row standing for one subject.
   *
   * @default {"greenwood"}
   */
  readonly variance?: CurveVariance;
  /**
   * Label of the cluster (hospital, family, patient) that each row belongs to, so
   * that the rows of one cluster need not be independent; only with
   * `"infinitesimal-jackknife"`. Each row is its own cluster if left out.
   */
  readonly cluster?: Column<Label>;
}

/** Defaults of {@linkcode KaplanMeierOptions}. */
export const kaplanMeierDefaults = {
  ...curveDefaults,
  interval: "log",
  variance: "greenwood",
  cluster: undefined,
} as const satisfies Defaults<KaplanMeierOptions>;

/** A survival curve with what it was estimated from. */
export interface KaplanMeier extends CurveSettings {
  /** Name of the estimator. */
  readonly method: string;
  /** Scale of the confidence intervals. */
  readonly interval: IntervalType;
  /** How the variance was estimated: `"model"` if by a Cox model. */
  readonly variance: CurveVariance | "model";
  /** The curve's columns. */
  readonly curve: SurvivalCurve;
}

/**
 * Estimates the survival curve from right-censored, possibly left-truncated data.
 *
 * At each distinct time t, S falls by the factor 1 - events/atRisk. At risk are
 * those with entry < t <= time: a subject censored at t counts as at risk for
 * the events at t. The variance is Greenwood's unless `variance` says otherwise
 * (a fractional weight does not switch to another one, as it does in R).
 * Once S is 0 it stays 0, and its standard error and limits are NaN (not
 * defined); while S is 1 the log-log, logit and arcsine limits are NaN.
 *
 * The same as R's `summary(survfit(Surv(time, event) ~ 1), censored = TRUE)`.
 *
 * @param time Time to event or censoring of each subject, in any unit, not
 * negative.
 * @param event 1 or true if the event happened, 0 or false if the subject was
 * censored.
 * @param options Options of the estimate.
 * @returns The curve, one row for each distinct time, and the settings in force.
 * @throws {TypeError} If an argument or a value is of the wrong type, or an
 * option is unknown.
 * @throws {RangeError} If a value is not allowed or lengths differ.
 * @see Kaplan & Meier, J Am Stat Assoc 1958;53:457.
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
 */
export function kaplanMeier(
  time: Column<number>,
  event: EventIndicator,
  options: KaplanMeierOptions = {},
): KaplanMeier {
  const action = "estimate survival";
  const inForce = checkOptions(action, options, kaplanMeierDefaults);
  const { interval, variance, timefix } = inForce;
  checkChoice(action, "interval", interval, intervalTypes);
  checkChoice(action, "variance", variance, curveVariances);
  const { subjects, counts, settings, z } = curveInput(
    action,
    time,
    event,
    inForce,
  );
  const n = subjects.time.length;
  if (variance === "greenwood" && inForce.cluster !== undefined) {
    const expected = 'left out unless variance is "infinitesimal-jackknife"';
    reject(action, "cluster", expected, inForce.cluster);
  }
  const clusters = optionalCodes(action, "cluster", inForce.cluster, n);
  const error = variance === "greenwood"
    ? undefined // made with the curve
    : jackknifeErrors(action, subjects, clusters?.codes, counts.risk, timefix);
  return jsonReady({
    method: "Kaplan-Meier",
    ...settings,
    interval,
    variance,
    curve: survivalCurve(counts, interval, z, error),
  });
}
