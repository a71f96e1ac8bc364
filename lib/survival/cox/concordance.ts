import { countPairs, timeRanks } from "./concordance_pairs.ts";
import { groupCodes, type Label } from "../subjects/group_codes.ts";
import { normalQuantile } from "../../numeric/mod.ts";
import {
  checkColumn,
  checkFlag,
  checkProbability,
  checkTimes,
  eventFlags,
  type EventIndicator,
} from "../../arguments/mod.ts";

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
  checkFlag(action, "timefix", timefix);
  checkFlag(action, "reverse", reverse);
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
  const width = -normalQuantile((1 - confidence) / 2);
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
  checkColumn(action, "prediction", prediction, n);
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
