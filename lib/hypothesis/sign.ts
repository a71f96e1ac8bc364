import {
  type Alternative,
  requireAlternative,
  requireBoolean,
  requireNonNegative,
  requireOneOf,
  requirePairs,
} from "./input.ts";
import { fairCoinPValue } from "./binomial_half.ts";
import { continuityCorrected, normalPValue } from "./normal_p_value.ts";
import { signedRanks } from "./signed_ranks.ts";

/** Options of {@linkcode signTest}. */
export interface SignTestOptions {
  /** Binomial ("exact") or normal p-value. Default "exact". */
  readonly distribution?: "exact" | "asymptotic";
  /**
   * Move the count by 1/2 towards its mean before the normal approximation, as
   * SPSS does (above 25 changed pairs; below, SPSS is exact). Default false.
   */
  readonly continuity?: boolean;
  /** Direction of `after - before` under the alternative. Default "two-sided". */
  readonly alternative?: Alternative;
  /** As for the Wilcoxon test: differences this small are zeros. Default 1e-12. */
  readonly tieTolerance?: number;
}

/** Result of {@linkcode signTest}. */
export interface SignTest {
  /** The procedure. */
  readonly method: "Sign test";
  /** Distribution that gave the p-value. */
  readonly distribution: "exact" | "asymptotic";
  /** Whether `z` is corrected for continuity. */
  readonly continuity: boolean;
  /** Direction in force. */
  readonly alternative: Alternative;
  /** Tolerance for zeros in force. */
  readonly tieTolerance: number;
  /** Number of pairs. */
  readonly n: number;
  /** Number of pairs that did not change; they are left out. */
  readonly zeroDifferences: number;
  /** Number of pairs with `after > before`. */
  readonly positiveDifferences: number;
  /** Number of pairs with `after < before`. */
  readonly negativeDifferences: number;
  /** The number of positive differences. */
  readonly statistic: number;
  /** Standardized statistic; 0 if no pair changed. */
  readonly z: number;
  /** Probability of a count at least as extreme under the null hypothesis. */
  readonly pValue: number;
}

/**
 * Compares two measurements of the same subjects by the direction of change
 * alone: are increases and decreases equally frequent? Equals R's
 * `binom.test(positive, positive + negative)`. If no pair changed, p = 1.
 *
 * @param before First measurement, one value a subject.
 * @param after Second measurement of the same subjects, in the same order.
 * @throws {RangeError} If lengths differ, there are no pairs, a value is not
 * finite, or an option is not one of its values.
 * @throws {TypeError} If a value is not a number (`null` for a missing one).
 * @see Conover (1999). Practical Nonparametric Statistics, 3rd ed., 3.4.
 *
 * @example
 * ```ts
 * import { signTest } from "./sign.ts";
 * import assert from "node:assert/strict";
 *
 * // One worse, five better, one unchanged.
 * const test = signTest([2, 4, 3, 5, 2, 6, 1], [3, 1, 1, 2, 0, 4, 1]);
 * assert.equal(test.pValue, 14 / 64);
 * ```
 */
export function signTest(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  options: SignTestOptions = {},
): SignTest {
  const action = "run the sign test";
  const {
    distribution = "exact",
    continuity = false,
    alternative = "two-sided",
    tieTolerance = 1e-12,
  } = options;
  requireOneOf(action, "distribution", distribution, ["exact", "asymptotic"]);
  requireBoolean(action, "continuity", continuity);
  requireAlternative(action, alternative);
  requireNonNegative(action, "tieTolerance", tieTolerance);
  requirePairs(action, before, after);

  const { doubled, zeros } = signedRanks(before, after, "drop", tieTolerance);
  const changed = doubled.length;
  const positive = doubled.filter((rank) => rank > 0).length;
  const deviation = positive - changed / 2;
  const corrected = continuity
    ? continuityCorrected(deviation, alternative)
    : deviation;
  const z = changed === 0 ? 0 : corrected / Math.sqrt(changed / 4);
  return {
    method: "Sign test",
    distribution,
    continuity,
    alternative,
    tieTolerance,
    n: before.length,
    zeroDifferences: zeros,
    positiveDifferences: positive,
    negativeDifferences: changed - positive,
    statistic: positive,
    z,
    pValue: distribution === "exact"
      ? fairCoinPValue(positive, changed, alternative)
      : normalPValue(z, alternative),
  };
}
