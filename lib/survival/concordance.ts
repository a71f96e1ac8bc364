import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { joinNearTies } from "./subject_rows.ts";
import { radixSort } from "./radix_sort.ts";
import {
  checkArray,
  checkProbability,
  checkTimes,
  eventFlags,
  type EventIndicator,
  groupCodes,
  type Label,
} from "./survival_input.ts";

/** Options of {@linkcode concordance}. */
export interface ConcordanceOptions {
  /**
   * Whether higher predictions mean shorter survival, as for a risk score;
   * false unless told, as in R.
   */
  readonly reverse?: boolean;
  /** Stratum of each subject; pairs are compared within strata. */
  readonly strata?: ArrayLike<Label>;
  /** Confidence level of the interval; 0.95 unless told. */
  readonly confidence?: number;
  /** Whether times that differ only by rounding are ties, as in R; true unless told. */
  readonly timefix?: boolean;
}

/** Result of {@linkcode concordance}. */
export interface Concordance {
  /** The procedure. */
  readonly method: "Harrell's concordance";
  /** Whether higher predictions mean shorter survival. */
  readonly reverse: boolean;
  /** Whether near ties were joined. */
  readonly timefix: boolean;
  /** Confidence level in force. */
  readonly confidence: number;
  /** Number of subjects. */
  readonly n: number;
  /** Number of events. */
  readonly events: number;
  /** Pairs whose predictions and survival times are in the same order. */
  readonly concordant: number;
  /** Pairs whose predictions and survival times are in opposite order. */
  readonly discordant: number;
  /** Comparable pairs with equal predictions; each counts half. */
  readonly tiedPredictions: number;
  /** Pairs of events at the same time with different predictions; not counted. */
  readonly tiedTimes: number;
  /** Pairs of events at the same time with equal predictions; not counted. */
  readonly tiedBoth: number;
  /** Share of concordant pairs; null if no pair can be compared. */
  readonly concordance: number | null;
  /** Infinitesimal jackknife standard error; null if no pair can be compared. */
  readonly standardError: number | null;
  /** Lower confidence limit, by the normal approximation, at least 0. */
  readonly lower: number;
  /** Upper confidence limit, by the normal approximation, at most 1. */
  readonly upper: number;
}

/**
 * How often, of two subjects, the one with the higher prediction survives
 * longer (with `reverse`, shorter). A pair can be compared if it is known who
 * survived longer: the shorter time ended with an event, or both are equal and
 * one of them is censored. Equals R's `concordance(Surv(time, event) ~
 * prediction)`. Time grows with n log n.
 *
 * @param prediction A number for each subject, such as a covariate or score.
 * @throws {RangeError} For a negative or infinite time, an event that is not 0
 * or 1, a prediction that is not finite, or lengths that differ.
 * @throws {TypeError} If a value is missing or not a number.
 * @see Harrell, Lee and Mark (1996). Statistics in Medicine 15, 361-387.
 *
 * @example
 * ```ts
 * import { concordance } from "./concordance.ts";
 * import assert from "node:assert/strict";
 *
 * const c = concordance([1, 2, 3, 4], [1, 1, 0, 1], [10, 30, 20, 40]);
 * assert.equal(c.concordant, 4);
 * assert.equal(c.discordant, 1);
 * assert.equal(c.concordance, 0.8);
 * ```
 */
export function concordance(
  time: ArrayLike<number>,
  event: EventIndicator,
  prediction: ArrayLike<number>,
  options: ConcordanceOptions = {},
): Concordance {
  const action = "compute concordance";
  const { reverse = false, confidence = 0.95, timefix = true } = options;
  checkTimes(action, "time", time);
  const n = time.length;
  const flags = eventFlags(action, "event", event, n);
  checkPredictions(action, prediction, n);
  checkProbability(action, "confidence", confidence);
  const strata = options.strata === undefined
    ? new Uint32Array(n)
    : groupCodes(action, "strata", options.strata, n).codes;

  const pairs = countPairs(timeRanks(time, timefix), flags, prediction, strata);
  const [concordant, discordant] = reverse
    ? [pairs.below, pairs.above]
    : [pairs.above, pairs.below];
  const share = shareAndError(concordant, discordant, pairs.equal);
  const width = -normalQuantile((1 - confidence) / 2, 0, 1);
  const limit = (side: number) =>
    share === null ? (side + 1) / 2 : share.value + side * width * share.error;
  return {
    method: "Harrell's concordance",
    reverse,
    timefix,
    confidence,
    n,
    events: sum(flags),
    concordant: sum(concordant) / 2,
    discordant: sum(discordant) / 2,
    tiedPredictions: sum(pairs.equal) / 2,
    tiedTimes: pairs.tiedTimes,
    tiedBoth: pairs.tiedBoth,
    concordance: share?.value ?? null,
    standardError: share?.error ?? null,
    lower: Math.max(0, limit(-1)),
    upper: Math.min(1, limit(1)),
  };
}

function checkPredictions(
  action: string,
  prediction: ArrayLike<number>,
  n: number,
): void {
  checkArray(action, "prediction", prediction, n);
  for (let i = 0; i < n; i++) {
    if (Number.isFinite(prediction[i])) continue;
    const ErrorType = typeof prediction[i] === "number"
      ? RangeError
      : TypeError;
    throw new ErrorType(
      `Cannot ${action}: prediction[${i}] must be a finite number, current value is ${
        prediction[i]
      }`,
    );
  }
}

/** Each subject's time as a rank from 0, near ties sharing one. */
function timeRanks(time: ArrayLike<number>, timefix: boolean): Uint32Array {
  const { keys, payload } = radixSort(
    Float64Array.from(time),
    new Uint32Array(time.length).map((_, i) => i),
  ).sorted;
  if (timefix) joinNearTies(keys);
  const rank = new Uint32Array(time.length);
  for (let k = 1; k < keys.length; k++) {
    const step = keys[k] === keys[k - 1] ? 0 : 1;
    rank[payload[k]!] = rank[payload[k - 1]!]! + step;
  }
  return rank;
}

/** For each subject, the comparable pairs it is part of. */
interface Pairs {
  /** Pairs in which the longer survivor has the higher prediction. */
  readonly above: Float64Array;
  /** Pairs in which the longer survivor has the lower prediction. */
  readonly below: Float64Array;
  /** Pairs with equal predictions. */
  readonly equal: Float64Array;
  /** Pairs of events at the same time with different predictions. */
  readonly tiedTimes: number;
  /** Pairs of events at the same time with equal predictions. */
  readonly tiedBoth: number;
}

/**
 * Two passes through time: backwards, each event meets those who survived it;
 * forwards, each subject meets the events it survived. A tree of counts by
 * prediction tells how many lie below, at and above the subject's own.
 */
function countPairs(
  time: Uint32Array,
  event: Uint8Array,
  prediction: ArrayLike<number>,
  stratum: Uint32Array,
): Pairs {
  const n = time.length;
  const distinct = [...new Set(Array.from(prediction))].sort((a, b) => a - b);
  const rankOf = new Map(distinct.map((value, rank) => [value, rank]));
  const x = Uint32Array.from(prediction, (value) => rankOf.get(value)!);
  const above = new Float64Array(n);
  const below = new Float64Array(n);
  const equal = new Float64Array(n);
  let tiedTimes = 0;
  let tiedBoth = 0;

  // Censored subjects survive the events of their own time.
  const order = new Uint32Array(n).map((_, i) => i).sort((a, b) =>
    stratum[a]! - stratum[b]! || time[a]! - time[b]! || event[b]! - event[a]!
  );
  const tree = new CountTree(distinct.length);
  for (let start = 0, end: number; start < n; start = end) {
    end = start;
    while (end < n && stratum[order[end]!] === stratum[order[start]!]) end++;
    const isTied = (a: number, b: number) =>
      time[order[a]!] === time[order[b]!] && event[order[a]!] === 1 &&
      event[order[b]!] === 1;

    tree.clear();
    for (let from = end - 1, to: number; from >= start; from = to) {
      for (to = from; to >= start && (to === from || isTied(to, from)); to--) {
        const i = order[to]!;
        if (event[i] === 0) continue;
        const lower = tree.countBelow(x[i]!);
        const same = tree.count(x[i]!);
        below[i]! += lower;
        equal[i]! += same;
        above[i]! += tree.total - lower - same;
      }
      for (let k = from; k > to; k--) tree.add(x[order[k]!]!);
    }

    tree.clear();
    for (let from = start, to: number; from < end; from = to) {
      const seen = new Map<number, number>();
      for (to = from; to < end && (to === from || isTied(from, to)); to++) {
        const j = order[to]!;
        const lower = tree.countBelow(x[j]!);
        const same = tree.count(x[j]!);
        above[j]! += lower;
        equal[j]! += same;
        below[j]! += tree.total - lower - same;
        const alike = seen.get(x[j]!) ?? 0;
        tiedBoth += alike;
        tiedTimes += to - from - alike;
        seen.set(x[j]!, alike + 1);
      }
      for (let k = from; k < to; k++) {
        if (event[order[k]!] === 1) tree.add(x[order[k]!]!);
      }
    }
  }
  return { above, below, equal, tiedTimes, tiedBoth };
}

/** Counts by rank, with sums in logarithmic time (Fenwick's tree). */
class CountTree {
  total = 0;
  readonly #sums: Float64Array;
  readonly #counts: Float64Array;

  constructor(size: number) {
    this.#sums = new Float64Array(size + 1);
    this.#counts = new Float64Array(size);
  }

  clear(): void {
    this.total = 0;
    this.#sums.fill(0);
    this.#counts.fill(0);
  }

  add(rank: number): void {
    this.total++;
    this.#counts[rank]!++;
    for (let i = rank + 1; i < this.#sums.length; i += i & -i) this.#sums[i]!++;
  }

  count(rank: number): number {
    return this.#counts[rank]!;
  }

  countBelow(rank: number): number {
    let count = 0;
    for (let i = rank; i > 0; i -= i & -i) count += this.#sums[i]!;
    return count;
  }
}

/** The share of concordant pairs, and its error by each subject's influence. */
function shareAndError(
  concordant: Float64Array,
  discordant: Float64Array,
  equal: Float64Array,
): { value: number; error: number } | null {
  const pairs = (sum(concordant) + sum(discordant) + sum(equal)) / 2;
  if (pairs === 0) return null;
  const value = (sum(concordant) + sum(equal) / 2) / 2 / pairs;
  let variance = 0;
  for (let i = 0; i < concordant.length; i++) {
    const own = concordant[i]! + discordant[i]! + equal[i]!;
    variance += ((concordant[i]! + equal[i]! / 2 - own * value) / pairs) ** 2;
  }
  return { value, error: Math.sqrt(variance) };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
