import { checkOptions, type Column } from "../arguments/mod.ts";
import type { Alternative } from "./alternative.ts";
import { fairCoinPValue } from "./binomial_half.ts";
import {
  checkSettings,
  type NonparametricPairedTest,
  pairedTestDefaults,
  standardized,
} from "./nonparametric_comparison.ts";
import { normalPValue } from "./normal_p_value.ts";
import { checkPairs } from "./pairs.ts";
import { signedRanks } from "./signed_ranks.ts";

/** Options of {@linkcode signTest}. */
export interface SignTestOptions {
  /**
   * Binomial ("exact") or normal p-value.
   *
   * @default {"exact"}
   */
  readonly distribution?: "exact" | "asymptotic";
  /**
   * Move the count by 1/2 towards its mean before the normal approximation, as
   * SPSS does (above 25 changed pairs; below, SPSS is exact).
   *
   * @default {false}
   */
  readonly continuity?: boolean;
  /**
   * Direction of `after - before` under the alternative.
   *
   * @default {"two-sided"}
   */
  readonly alternative?: Alternative;
  /**
   * As for the Wilcoxon test: differences within this fraction of the measured
   * values are zeros.
   *
   * @default {1e-12}
   */
  readonly tieTolerance?: number;
}

/** Result of {@linkcode signTest}. */
export interface SignTest extends NonparametricPairedTest {
  /** The procedure. */
  readonly method: "Sign test";
  /** The number of positive differences. */
  readonly statistic: number;
  /** Standardized statistic; 0 if no pair changed. */
  readonly z: number;
}

/**
 * Compares two measurements of the same subjects by the direction of change
 * alone: are increases and decreases equally frequent? Equals R's
 * `binom.test(positive, positive + negative)`. If no pair changed, p = 1.
 *
 * @param before First measurement, one value per subject.
 * @param after Second measurement of the same subjects, in the same order.
 * @param options Distribution, direction, and what counts as a change.
 * @returns The test with the numbers of changes.
 * @throws {TypeError} If an argument has the wrong type, a value is missing, or
 * an option is unknown.
 * @throws {RangeError} If lengths differ, there are no pairs, a value is not
 * finite, or an option is not one of its values.
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
  before: Column<number>,
  after: Column<number>,
  options: SignTestOptions = {},
): SignTest {
  const action = "run the sign test";
  const inForce = checkOptions(action, options, pairedTestDefaults);
  const settings = checkSettings(action, inForce);
  const { distribution, alternative, tieTolerance } = settings;
  const pairs = checkPairs(action, before, after);

  const { doubled, zeros } = signedRanks(pairs, "drop", tieTolerance);
  const changed = doubled.length;
  const positive = doubled.filter((rank) => rank > 0).length;
  const deviation = positive - changed / 2;
  const z = standardized(deviation, Math.sqrt(changed / 4), settings);
  return {
    method: "Sign test",
    ...settings,
    n: pairs.before.length,
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
