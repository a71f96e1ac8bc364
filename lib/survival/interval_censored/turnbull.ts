import { jsonReady } from "../subjects/json_ready.ts";
import { innermostIntervals } from "./innermost.ts";
import { mostLikelyMasses } from "./most_likely_masses.ts";
import {
  checkColumn,
  checkNumber,
  checkOptions,
  checkTimes,
  checkWeights,
  checkWhole,
  type Column,
  type Defaults,
} from "../../arguments/mod.ts";

/** Options of {@linkcode turnbull}. */
export interface TurnbullOptions {
  /** How many subjects each row stands for; one subject each if left out. */
  readonly weights?: Column<number>;
  /**
   * Most steps to take.
   *
   * @default {10_000}
   */
  readonly maximumIterations?: number;
}

const defaults = {
  weights: undefined,
  maximumIterations: 10_000,
} satisfies Defaults<TurnbullOptions>;

/** Where the curve falls: one row for each interval, ascending. */
export interface TurnbullCurve {
  /** The fall lies after this time, or at it if `right` is the same. */
  readonly left: Float64Array;
  /** And not after this one; infinite if it is after all times. */
  readonly right: Float64Array;
  /** Probability of an event in the interval. */
  readonly mass: Float64Array;
  /** Probability of surviving beyond `right`. */
  readonly survival: Float64Array;
}

/** Result of {@linkcode turnbull}. */
export interface Turnbull {
  /** Name of the estimator. */
  readonly method: string;
  /** Number of subjects: the rows, or the sum of their weights. */
  readonly n: number;
  /** Whether the steps came to rest before there were too many. */
  readonly status: "converged" | "not converged";
  /** Number of steps taken. */
  readonly iterations: number;
  /** Times between which the median lies: after the first, not after the second; `null` if not reached. */
  readonly median: readonly [number, number] | null;
  /** The curve's columns. */
  readonly curve: TurnbullCurve;
}

/** S computed as 0.5 can be off in its last digits either way. */
const roundingOfHalf = 1e-9;

/**
 * Estimates the survival curve when events are only known to lie between two
 * times, as a progression lies between the last scan without and the first with
 * it.
 *
 * The most likely distribution has probability only in some intervals. How it is
 * spread within one of them makes no difference to the likelihood, so the curve
 * is known before and after each, and not in between. It has no simple standard
 * error. With known times and right-censoring alone it is the Kaplan–Meier
 * estimate.
 *
 * The same estimate as R's `survfit(Surv(lower, upper, type = "interval2") ~ 1)`,
 * which puts the falls in the middle of the intervals and stops searching when
 * the curve moves by less than 5e-5.
 *
 * @param lower Last time at which each subject was known to be free of the event,
 * in any unit, not negative; 0 if it was never seen free of it.
 * @param upper First time at which it was known to have had the event; the same
 * as `lower` if the event's time is known, `null` or infinite if it was not seen.
 * @param options Options of the estimate.
 * @returns The intervals in which the curve falls, and how far.
 * @throws {TypeError} If an argument or a value is of the wrong type, or an
 * option is unknown.
 * @throws {RangeError} If a value is not allowed, an upper time lies before the
 * lower, or lengths differ.
 * @see Turnbull (1976). The empirical distribution function with arbitrarily
 * grouped, censored and truncated data. JRSS B 38, 290-295.
 *
 * @example Progression between scans, the last patient without
 * ```ts
 * import { turnbull } from "./turnbull.ts";
 * import assert from "node:assert/strict";
 *
 * const { curve, median } = turnbull([0, 3, 3, 6], [3, 6, 6, null]);
 * assert.deepEqual([...curve.left], [0, 3, 6]);
 * assert.deepEqual([...curve.right], [3, 6, Infinity]);
 * assert.deepEqual([...curve.survival], [0.75, 0.25, 0]);
 * assert.deepEqual(median, [3, 6]);
 * ```
 */
export function turnbull(
  lower: Column<number>,
  upper: Column<number | null>,
  options: TurnbullOptions = {},
): Turnbull {
  const action = "estimate survival from intervals";
  const inForce = checkOptions(action, options, defaults);
  const { maximumIterations } = inForce;
  checkWhole(action, "maximumIterations", maximumIterations, 1);
  const left = checkTimes(action, "lower", lower);
  const n = left.length;
  const ends = checkColumn(action, "upper", upper, n, "lower");
  const right = Float64Array.from(ends, (value, i) => {
    if (value === null) return Infinity;
    const expected = `at least lower[${i}] = ${left[i]}, or null`;
    const isValid = value >= left[i]!;
    return checkNumber(action, `upper[${i}]`, value, isValid, expected);
  });
  const given = checkWeights(action, "weights", inForce.weights, n) ??
    new Float64Array(n).fill(1);
  const counted = Array.from(left, (_, i) => i).filter((i) => given[i]! > 0);
  const weights = counted.map((i) => given[i]!);
  const innermost = innermostIntervals({
    left: counted.map((i) => left[i]!),
    right: counted.map((i) => right[i]!),
  });
  const { mass, iterations, isConverged } = mostLikelyMasses(
    innermost,
    weights,
    maximumIterations,
  );
  let probability = 1;
  const survival = mass.map((p) => probability = Math.max(0, probability - p));
  survival[mass.length - 1] = 0;
  const row = survival.findIndex((s) => s <= 0.5 + roundingOfHalf);
  const reached = innermost.right[row]! < Infinity;
  return jsonReady({
    method: "Turnbull",
    n: weights.reduce((sum, weight) => sum + weight, 0),
    status: isConverged ? "converged" : "not converged",
    iterations,
    median: reached ? [innermost.left[row]!, innermost.right[row]!] : null,
    curve: {
      left: Float64Array.from(innermost.left),
      right: Float64Array.from(innermost.right),
      mass,
      survival,
    },
  });
}
