import quantile from "@stdlib/stats-base-dists-normal-quantile";
import {
  intervalFunctions,
  type IntervalType,
  intervalTypes,
} from "./confidence_interval.ts";
import { type RiskColumns, riskColumns } from "./risk_columns.ts";
import {
  checkChoice,
  checkEntries,
  checkProbability,
  checkTimes,
  checkWeights,
  eventFlags,
  type EventIndicator,
} from "./survival_input.ts";
import { subjectRows } from "./subject_rows.ts";

/** How {@link kaplanMeier} estimates. */
export interface KaplanMeierOptions {
  /** When each subject came under observation (left truncation), in the unit of time; at risk from just after it. */
  readonly entry?: ArrayLike<number>;
  /** How many subjects each row stands for; a row of weight 0 is left out. */
  readonly weights?: ArrayLike<number>;
  /** Level of the pointwise confidence intervals; 0.95 unless told. */
  readonly confidence?: number;
  /** Scale of the confidence intervals; `"log"` (R's default) unless told, SPSS and Stata differ. */
  readonly interval?: IntervalType;
  /** Whether times that differ only by rounding are ties, as in R; true unless told. */
  readonly timefix?: boolean;
}

/** A survival curve: one row for each distinct time. */
export interface SurvivalCurve extends RiskColumns {
  /** Probability of surviving beyond the time. */
  readonly survival: Float64Array;
  /** Standard error of `survival` by Greenwood's formula; NaN where survival is 0. */
  readonly standardError: Float64Array;
  /** Lower confidence limit; NaN where not defined (see {@link kaplanMeier}). */
  readonly lower: Float64Array;
  /** Upper confidence limit; NaN where not defined (see {@link kaplanMeier}). */
  readonly upper: Float64Array;
}

/** What {@link kaplanMeier} returns. */
export interface KaplanMeier {
  /** `"Kaplan-Meier"`. */
  readonly method: string;
  /** Number of subjects: the rows, or the sum of their weights. */
  readonly n: number;
  /** Number of events. */
  readonly events: number;
  /** Level of the confidence intervals. */
  readonly confidence: number;
  /** Scale of the confidence intervals. */
  readonly interval: IntervalType;
  /** Whether near ties were joined. */
  readonly timefix: boolean;
  /** Subjects that came under observation late, by distinct time; `null` without `entry`. */
  readonly entries:
    | { readonly time: Float64Array; readonly entered: Float64Array }
    | null;
  /** The curve's columns. */
  readonly curve: SurvivalCurve;
}

const action = "estimate survival";

/** Survival, Greenwood's standard error and limits along the risk columns. */
function survivalCurve(
  risk: RiskColumns,
  interval: IntervalType,
  z: number,
): SurvivalCurve {
  const { atRisk, events } = risk;
  const size = atRisk.length;
  const survival = new Float64Array(size);
  const standardError = new Float64Array(size);
  const lower = new Float64Array(size);
  const upper = new Float64Array(size);
  const setLimits = intervalFunctions[interval];
  const limits = new Float64Array(2);
  let current = 1;
  let greenwood = 0;
  let lost = 0; // what rounding took from the sum (Kahan), for curves of millions
  setLimits(current, 0, z, limits);
  let relativeError = 0;
  for (let row = 0; row < size; row++) {
    const deaths = events[row]!;
    if (deaths > 0) {
      const exposed = atRisk[row]!;
      const left = exposed - deaths;
      current *= left / exposed;
      const term = deaths / (exposed * left) - lost;
      const sum = greenwood + term;
      lost = sum - greenwood - term;
      greenwood = sum;
      relativeError = Math.sqrt(greenwood);
      if (current === 0) {
        relativeError = NaN;
        limits.fill(NaN);
      } else setLimits(current, relativeError, z, limits);
    }
    survival[row] = current;
    standardError[row] = current * relativeError;
    lower[row] = limits[0]!;
    upper[row] = limits[1]!;
  }
  return { ...risk, survival, standardError, lower, upper };
}

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
  const { entry, weights, confidence = 0.95, interval = "log" } = options;
  const timefix = options.timefix ?? true;
  checkTimes(action, "time", time);
  checkProbability(action, "confidence", confidence);
  checkChoice(action, "interval", interval, intervalTypes);
  if (weights !== undefined) {
    checkWeights(action, "weights", weights, time.length);
  }
  if (entry !== undefined) checkEntries(action, "entry", entry, time);
  const code = eventFlags(action, "event", event, time.length);
  const rows = subjectRows(
    action,
    { time, code, strata: 1, weights, entry },
    timefix,
  );
  const { risk, n, events, entries } = riskColumns(rows);
  const z = quantile((1 + confidence) / 2, 0, 1);
  return {
    method: "Kaplan-Meier",
    n,
    events,
    confidence,
    interval,
    timefix,
    entries: entry === undefined ? null : entries,
    curve: survivalCurve(risk, interval, z),
  };
}
