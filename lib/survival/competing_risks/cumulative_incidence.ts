import { jsonReady } from "../subjects/json_ready.ts";
import { causeDefaults, type CauseOptions, competingRisks } from "./input.ts";
import {
  type IntervalType,
  intervalTypes,
  limitsOf,
} from "../curves/confidence_interval.ts";
import type { Label } from "../subjects/group_codes.ts";
import {
  aalenVariance,
  countTimes,
  incidenceOf,
  jackknifeVariance,
} from "./incidence_variance.ts";
import { lateEntryVariance } from "./late_entry_variance.ts";
import { normalQuantile } from "../../numeric/mod.ts";
import {
  checkChoice,
  checkOptions,
  checkProbability,
  type Column,
  type Defaults,
} from "../../arguments/mod.ts";

/**
 * Estimator of the variance of a cumulative incidence: the infinitesimal
 * jackknife (R's `survfit`) or Aalen's by the delta method (R's
 * `cmprsk::cuminc`). They agree in large samples.
 */
export type IncidenceVariance = "infinitesimal-jackknife" | "aalen";

/** Options of {@linkcode cumulativeIncidence}. */
export interface CumulativeIncidenceOptions extends CauseOptions {
  /**
   * Confidence level of the pointwise intervals.
   *
   * @default {0.95}
   */
  readonly confidence?: number;
  /**
   * Scale of the intervals, `"log"` as in R's `survfit`.
   *
   * @default {"log"}
   */
  readonly interval?: IntervalType;
  /**
   * Estimator of the variance.
   *
   * @default {"infinitesimal-jackknife"}
   */
  readonly variance?: IncidenceVariance;
}

const defaults = {
  ...causeDefaults,
  confidence: 0.95,
  interval: "log",
  variance: "infinitesimal-jackknife",
} as const satisfies Defaults<CumulativeIncidenceOptions>;

/** A table of columns, with one row for each cause and distinct time. */
export interface IncidenceCurve {
  /** Label of the cause. */
  readonly cause: readonly Label[];
  /** Distinct times, ascending within each cause. */
  readonly time: Float64Array;
  /** Subjects at risk just before the time. */
  readonly atRisk: Float64Array;
  /** Events of this cause at the time. */
  readonly events: Float64Array;
  /** Probability of an event of this cause up to and including the time. */
  readonly incidence: Float64Array;
  /** Standard error of the incidence. */
  readonly standardError: Float64Array;
  /** Lower confidence limit; 0 while the incidence is 0. */
  readonly lower: Float64Array;
  /** Upper confidence limit; 0 while the incidence is 0. */
  readonly upper: Float64Array;
}

/** Result of {@linkcode cumulativeIncidence}. */
export interface CumulativeIncidence {
  /** The procedure. */
  readonly method: "Aalen-Johansen estimate of cumulative incidence";
  /** Estimator of the variance in force. */
  readonly variance: IncidenceVariance;
  /** Scale of the intervals in force. */
  readonly interval: IntervalType;
  /** Confidence level in force. */
  readonly confidence: number;
  /** Label that stands for censoring. */
  readonly censored: Label;
  /** Whether near ties were joined. */
  readonly timefix: boolean;
  /** Number of subjects. */
  readonly n: number;
  /** Number of events of any cause. */
  readonly events: number;
  /** Labels of the causes, ascending. */
  readonly causes: readonly Label[];
  /** The curves of all causes, one below the other. */
  readonly curve: IncidenceCurve;
}

/**
 * Estimates, with competing risks, how probable an event of each cause is up to
 * each time. One less the Kaplan-Meier estimate that censors the other causes
 * is too high; the incidences of all causes and the event-free probability add
 * up to 1 instead. Equals R's `survfit(Surv(time, factor(cause)) ~ 1)` or,
 * with variance "aalen", `cmprsk::cuminc`. With late entry it equals R's
 * `survfit(Surv(entry, time, factor(cause)) ~ 1, id = subject)`.
 *
 * @param time Time to event or censoring of each subject, in any unit, not
 * negative.
 * @param cause Label of what ended it: a cause, or the label for censoring.
 * @param options Options of the estimate.
 * @returns The curves of all causes, and the settings in force.
 * @throws {TypeError} If an argument or a value is of the wrong type, labels are
 * of several types, or an option is unknown.
 * @throws {RangeError} If a value is not allowed, lengths differ, or there is no
 * event.
 * @see Aalen and Johansen (1978). Scandinavian Journal of Statistics 5, 141-150.
 * @see Putter, Fiocco and Geskus (2007). Tutorial: competing risks and
 * multi-state models. Statistics in Medicine 26, 2389-2430.
 *
 * @example
 * ```ts
 * import { cumulativeIncidence } from "./cumulative_incidence.ts";
 * import assert from "node:assert/strict";
 *
 * const { causes, curve } = cumulativeIncidence(
 *   [1, 2, 3, 4],
 *   ["progression", "death", "none", "progression"],
 *   { censored: "none" },
 * );
 * assert.deepEqual(causes, ["death", "progression"]);
 * // Progression: 1/4, and then all of the half that is still event-free.
 * assert.deepEqual([...curve.incidence], [0, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.75]);
 * ```
 */
export function cumulativeIncidence(
  time: Column<number>,
  cause: Column<Label>,
  options: CumulativeIncidenceOptions = {},
): CumulativeIncidence {
  const action = "estimate cumulative incidence";
  const inForce = checkOptions(action, options, defaults);
  const { censored, timefix, confidence, interval, variance } = inForce;
  checkProbability(action, "confidence", confidence);
  checkChoice(action, "interval", interval, intervalTypes);
  checkChoice(action, "variance", variance, [
    "infinitesimal-jackknife",
    "aalen",
  ]);
  const risks = competingRisks(action, time, cause, inForce);
  const { causes } = risks;
  const counts = countTimes(risks);
  const jackknife = risks.entry === null
    ? jackknifeVariance
    : lateEntryVariance.bind(null, risks);
  const varianceOf = variance === "aalen" ? aalenVariance : jackknife;
  const curves = causes.map((_, k) => {
    const incidence = incidenceOf(counts, k + 1);
    return { incidence, variance: varianceOf(counts, k + 1, incidence) };
  });

  const incidence = joined(curves.map((curve) => curve.incidence));
  const standardError = joined(curves.map((curve) => curve.variance))
    .map(Math.sqrt);
  const { lower, upper } = incidenceLimits(
    incidence,
    standardError,
    interval,
    -normalQuantile((1 - confidence) / 2),
  );
  return jsonReady({
    method: "Aalen-Johansen estimate of cumulative incidence",
    variance,
    interval,
    confidence,
    censored,
    timefix,
    n: risks.n,
    events: risks.n - risks.totals[0]!,
    causes,
    curve: {
      cause: causes.flatMap((label) => counts.map(() => label)),
      time: joined(causes.map(() => counts.map((at) => at.time))),
      atRisk: joined(causes.map(() => counts.map((at) => at.atRisk))),
      events: joined(causes.map((_, k) => counts.map((at) => at.ends[k + 1]!))),
      incidence,
      standardError,
      lower,
      upper,
    },
  });
}

/** Limits of each incidence; of 0 and of 1 they are the incidence itself. */
function incidenceLimits(
  incidence: Float64Array,
  standardError: Float64Array,
  interval: IntervalType,
  z: number,
): { lower: Float64Array; upper: Float64Array } {
  const size = incidence.length;
  const relativeError = standardError.map((error, i) => error / incidence[i]!);
  const lower = new Float64Array(size);
  const upper = new Float64Array(size);
  const columns = { survival: incidence, relativeError, lower, upper };
  limitsOf[interval](columns, z, 0, size);
  incidence.forEach((f, i) => {
    if (f === 0) lower[i] = upper[i] = 0;
    if (f > 1 - 1e-12) lower[i] = upper[i] = 1;
  });
  return { lower, upper };
}

function joined(parts: readonly ArrayLike<number>[]): Float64Array {
  return Float64Array.from(parts.flatMap((part) => Array.from(part)));
}
