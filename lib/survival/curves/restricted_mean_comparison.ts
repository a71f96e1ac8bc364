import { chiSquareUpperTail, normalQuantile } from "../../numeric/mod.ts";
import { comparedGroups } from "../subjects/compared_groups.ts";
import type { Label } from "../subjects/group_codes.ts";
import { kaplanMeier } from "./kaplan_meier.ts";
import { type RestrictedMean, restrictedMean } from "./restricted_mean.ts";
import {
  checkOptions,
  checkProbability,
  checkTimes,
  type Column,
  type Defaults,
  eventFlags,
  type EventIndicator,
} from "../../arguments/mod.ts";

/** Options of {@linkcode compareRestrictedMeans}. */
export interface RestrictedMeanComparisonOptions {
  /**
   * End of the span over which to average, in the unit of time; the smallest of
   * the groups' last times if left out.
   */
  readonly tau?: number;
  /**
   * Level of the intervals.
   *
   * @default {0.95}
   */
  readonly confidence?: number;
  /**
   * Whether times of a group that differ only by rounding are ties.
   *
   * @default {true}
   */
  readonly timefix?: boolean;
}

const defaults = {
  tau: undefined,
  confidence: 0.95,
  timefix: true,
} satisfies Defaults<RestrictedMeanComparisonOptions>;

/** Result of {@linkcode compareRestrictedMeans}. */
export interface RestrictedMeanComparison {
  /** Name of the test. */
  readonly method: string;
  /** Number of subjects. */
  readonly n: number;
  /** Number of events, those after `tau` included. */
  readonly events: number;
  /** End of the span. */
  readonly tau: number;
  /** Level of the intervals. */
  readonly confidence: number;
  /** Chi-square (Wald) statistic of equal means; `null` if two or more groups had no event before `tau`, so that no error can be estimated. */
  readonly statistic: number | null;
  /** One less than the number of groups. */
  readonly degreesOfFreedom: number;
  /** Upper tail of the chi-square distribution; `null` where `statistic` is. */
  readonly pValue: number | null;
  /** The groups' restricted means, ascending by label. */
  readonly table: {
    readonly group: readonly Label[];
    readonly n: readonly number[];
    readonly events: readonly number[];
    readonly mean: readonly number[];
    readonly standardError: readonly number[];
    readonly lower: readonly number[];
    readonly upper: readonly number[];
  };
  /** Every pair of groups: second minus first. */
  readonly differences: readonly RestrictedMeanDifference[];
}

/** Difference between two groups' restricted means. */
export interface RestrictedMeanDifference {
  /** The two labels. */
  readonly groups: readonly [Label, Label];
  /** Mean of the second group minus that of the first. */
  readonly difference: number;
  /** Its standard error. */
  readonly standardError: number;
  /** Lower limit. */
  readonly lower: number;
  /** Upper limit. */
  readonly upper: number;
  /** `difference` / `standardError`; `null` if that is 0. */
  readonly z: number | null;
  /** Two-sided, normal, not adjusted; `null` where `z` is. */
  readonly pValue: number | null;
}

function difference(
  groups: readonly [Label, Label],
  first: RestrictedMean,
  second: RestrictedMean,
): RestrictedMeanDifference {
  const value = second.mean - first.mean;
  const standardError = Math.hypot(first.standardError, second.standardError);
  const half = normalQuantile((1 + first.confidence) / 2) * standardError;
  const z = standardError > 0 ? value / standardError : null;
  return {
    groups,
    difference: value,
    standardError,
    lower: value - half,
    upper: value + half,
    z,
    pValue: z === null ? null : chiSquareUpperTail(z ** 2, 1),
  };
}

/** Wald statistic of equal means: squared distances from their weighted mean. If one mean has no error, the others are compared with it. */
function waldStatistic(means: readonly RestrictedMean[]): number | null {
  const exact = means.filter((m) => m.standardError === 0);
  if (exact.length > 1) return null;
  const weight = (m: RestrictedMean) => (m.tau / m.standardError) ** 2;
  const uncertain = means.filter((m) => m.standardError > 0);
  const sum = (f: (m: RestrictedMean) => number) =>
    uncertain.reduce((total, m) => total + f(m), 0);
  const centre = exact[0]?.mean ??
    sum((m) => m.mean * weight(m)) / sum(weight);
  return sum((m) => ((m.mean - centre) / m.standardError) ** 2);
}

/**
 * Compares the restricted mean survival time (RMST) of two or more groups.
 *
 * Unlike the log-rank test it needs no proportional hazards, and its difference
 * is in units of time. For two groups the statistic is the square of the
 * difference over its standard error.
 *
 * @param time Time to event or censoring of each subject, in any unit, not
 * negative.
 * @param event 1 or true if the event happened, 0 or false if the subject was
 * censored.
 * @param group Label of each subject's group.
 * @param options Options of the comparison.
 * @returns The test, each group's mean, and the difference of every pair.
 * @throws {TypeError} If an argument or a value is of the wrong type, or an
 * option is unknown.
 * @throws {RangeError} If a value is not allowed, lengths differ, there is only
 * one group, or `tau` lies after a group's last observation.
 * @see Royston & Parmar, Stat Med 2011;30:2409.
 *
 * @example
 * ```ts
 * import { compareRestrictedMeans } from "./restricted_mean_comparison.ts";
 * import assert from "node:assert/strict";
 *
 * const time = [2, 4, 6, 3, 5, 9];
 * const arm = ["A", "A", "A", "B", "B", "B"];
 * const result = compareRestrictedMeans(time, [1, 1, 1, 1, 1, 1], arm);
 * assert.equal(result.tau, 6);
 * assert.deepEqual(result.table.mean.map((x) => x.toFixed(3)), ["4.000", "4.667"]);
 * ```
 */
export function compareRestrictedMeans(
  time: Column<number>,
  event: EventIndicator,
  group: Column<Label>,
  options: RestrictedMeanComparisonOptions = {},
): RestrictedMeanComparison {
  const action = "compare restricted means";
  const inForce = checkOptions(action, options, defaults);
  const { confidence, timefix } = inForce;
  const times = Float64Array.from(checkTimes(action, "time", time));
  const n = times.length;
  checkProbability(action, "confidence", confidence);
  const flags = eventFlags(action, "event", event, n);
  const { labels, codes } = comparedGroups(action, group, n);
  const curves = labels.map((_, code) => {
    const isMember = (_: number, i: number) => codes[i] === code;
    return kaplanMeier(
      times.filter(isMember),
      flags.filter(isMember),
      { confidence, timefix },
    );
  });
  const lastTimes = curves.map(({ curve }) => curve.time.at(-1)!);
  const { tau = Math.min(...lastTimes) } = inForce;
  const means = curves.map((km) => restrictedMean(km, { tau }));
  const statistic = waldStatistic(means);
  const degreesOfFreedom = labels.length - 1;
  return {
    method: "Wald test of restricted mean survival time",
    n,
    events: curves.reduce((total, km) => total + km.events, 0),
    tau,
    confidence,
    statistic,
    degreesOfFreedom,
    pValue: statistic === null
      ? null
      : chiSquareUpperTail(statistic, degreesOfFreedom),
    table: {
      group: labels,
      n: means.map((m) => m.n),
      events: means.map((m) => m.events),
      mean: means.map((m) => m.mean),
      standardError: means.map((m) => m.standardError),
      lower: means.map((m) => m.lower),
      upper: means.map((m) => m.upper),
    },
    differences: labels.flatMap((second, j) =>
      labels.slice(0, j).map((first, i) =>
        difference([first, second], means[i]!, means[j]!)
      )
    ),
  };
}
