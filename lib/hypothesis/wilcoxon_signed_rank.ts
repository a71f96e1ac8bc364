import { checkChoice, checkOptions, type Column } from "../arguments/mod.ts";
import type { Alternative } from "./alternative.ts";
import {
  checkSettings,
  type NonparametricPairedTest,
  pairedTestDefaults,
  standardized,
} from "./nonparametric_comparison.ts";
import { normalPValue } from "./normal_p_value.ts";
import { checkPairs } from "./pairs.ts";
import { signedRankDistribution } from "./signed_rank_distribution.ts";
import { signedRanks, type ZeroPolicy } from "./signed_ranks.ts";

/** Options of {@linkcode wilcoxonSignedRank}. */
export interface WilcoxonSignedRankOptions {
  /**
   * Pairs without change: "drop" leaves them out before ranking (Wilcoxon; R,
   * SPSS, SAS), "pratt" ranks them and then leaves out their ranks.
   *
   * @default {"drop"}
   */
  readonly zeros?: ZeroPolicy;
  /**
   * "exact": the distribution over all signs of the observed ranks, ties
   * included; "asymptotic": the normal approximation with the variance of the
   * observed ranks, which is the correction for ties.
   *
   * @default {"exact"}
   */
  readonly distribution?: "exact" | "asymptotic";
  /**
   * Move the rank sum by 1/2 towards its mean before the normal approximation,
   * as R does by default and SPSS does not.
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
   * Differences that agree within this fraction of the measured values are tied
   * (0.3 - 0.2 and 0.2 - 0.1 are not the same double). 0 compares exactly, as R
   * does.
   *
   * @default {1e-12}
   */
  readonly tieTolerance?: number;
}

/** Result of {@linkcode wilcoxonSignedRank}. */
export interface WilcoxonSignedRank extends NonparametricPairedTest {
  /** The procedure. */
  readonly method: "Wilcoxon signed-rank test";
  /** Treatment of unchanged pairs in force. */
  readonly zeros: ZeroPolicy;
  /** Number of groups of tied absolute differences, zeros apart. */
  readonly tieGroups: number;
  /** Size of the largest such group; 1 without ties. */
  readonly largestTie: number;
  /** Sum of the ranks of pairs with `after > before`. */
  readonly positiveRankSum: number;
  /** Sum of the ranks of pairs with `after < before`. */
  readonly negativeRankSum: number;
  /** The positive rank sum, which is V of R's `wilcox.test(after, before)`. */
  readonly statistic: number;
  /**
   * The standardized positive rank sum (after the continuity correction, if
   * chosen); 0 if no pair changed. Reported also beside an exact p.
   */
  readonly z: number;
}

/** An exact p needs time in the cube of the pairs: 1 to 3 s here. */
const exactLimit = 2000;

/**
 * Compares two measurements of the same subjects by the ranks of the absolute
 * differences `after - before`.
 *
 * SPSS's NPAR TESTS is `{ distribution: "asymptotic" }` (its Z has the same
 * size). R's `wilcox.test(after, before, paired = TRUE)` is exact below 50
 * pairs without ties and zeros, else `{ distribution: "asymptotic", continuity:
 * true }`. Exact p-values with ties are those of R's `coin`
 * and `exactRankTests`. If no pair changed, nothing speaks against the null
 * hypothesis: p = 1.
 *
 * @param before First measurement, one value per subject.
 * @param after Second measurement of the same subjects, in the same order.
 * @param options Distribution, direction, and treatment of zeros and ties.
 * @returns The test with its rank sums.
 * @throws {TypeError} If an argument has the wrong type, a value is missing, or
 * an option is unknown.
 * @throws {RangeError} If lengths differ, there are no pairs, a value is not
 * finite, an option is not one of its values, or an exact p is asked for more
 * than 2000 changed pairs.
 * @see Wilcoxon (1945). Individual comparisons by ranking methods. Biometrics
 * Bulletin 1, 80-83.
 * @see Pratt (1959). Remarks on zeros and ties in the Wilcoxon signed rank
 * procedures. JASA 54, 655-667.
 *
 * @example
 * ```ts
 * import { wilcoxonSignedRank } from "./wilcoxon_signed_rank.ts";
 * import assert from "node:assert/strict";
 *
 * const before = [4, 3, 2, 3, 2, 5];
 * const after = [1, 1, 0, 4, 0, 2];
 * const exact = wilcoxonSignedRank(before, after);
 * assert.equal(exact.positiveRankSum, 1);
 * assert.equal(exact.pValue, 4 / 64);
 *
 * const spss = wilcoxonSignedRank(before, after, { distribution: "asymptotic" });
 * assert.equal(spss.pValue.toFixed(3), "0.043");
 * ```
 */
export function wilcoxonSignedRank(
  before: Column<number>,
  after: Column<number>,
  options: WilcoxonSignedRankOptions = {},
): WilcoxonSignedRank {
  const action = "run the Wilcoxon signed-rank test";
  const inForce = checkOptions(action, options, {
    ...pairedTestDefaults,
    zeros: "drop",
  });
  const zeros = checkChoice(action, "zeros", inForce.zeros, ["drop", "pratt"]);
  const settings = checkSettings(action, inForce);
  const { distribution, alternative, tieTolerance } = settings;
  const pairs = checkPairs(action, before, after);

  const ranks = signedRanks(pairs, zeros, tieTolerance);
  const { doubled } = ranks;
  if (distribution === "exact" && doubled.length > exactLimit) {
    throw new RangeError(
      `Cannot ${action}: distribution "exact" takes at most ${exactLimit} changed pairs, current number is ${doubled.length}; use "asymptotic"`,
    );
  }
  const positive = doubled.filter((rank) => rank > 0);
  const positiveRankSum = sum(positive) / 2;
  const totalRankSum = sum(doubled.map(Math.abs)) / 2;
  const deviation = positiveRankSum - totalRankSum / 2;
  const z = standardized(deviation, standardDeviation(doubled), settings);
  return {
    method: "Wilcoxon signed-rank test",
    zeros,
    ...settings,
    n: pairs.before.length,
    zeroDifferences: ranks.zeros,
    positiveDifferences: positive.length,
    negativeDifferences: doubled.length - positive.length,
    tieGroups: ranks.tieGroups,
    largestTie: ranks.largestTie,
    positiveRankSum,
    negativeRankSum: totalRankSum - positiveRankSum,
    statistic: positiveRankSum,
    z,
    pValue: distribution === "exact"
      ? exactPValue(doubled, 2 * positiveRankSum, alternative)
      : normalPValue(z, alternative),
  };
}

/** Under the null hypothesis a rank r adds 0 or r, with variance r² / 4. */
function standardDeviation(doubled: Int32Array): number {
  return Math.sqrt(
    doubled.reduce((total, rank) => total + rank * rank, 0) / 16,
  );
}

/** The distribution is symmetric, so that an upper tail is read as a lower one. */
function exactPValue(
  doubled: Int32Array,
  statistic: number,
  alternative: Alternative,
): number {
  // Without ties all doubled ranks are even: half the sums would be empty.
  const unit = doubled.some((rank) => rank % 2 !== 0) ? 1 : 2;
  const ranks = doubled.map((rank) => Math.abs(rank) / unit);
  const total = sum(ranks);
  const value = statistic / unit;
  /** The shorter tail is summed: the other is what it leaves. */
  const atMost = (value: number): number => {
    if (2 * value > total) return 1 - atMost(total - value - 1);
    return value < 0 ? 0 : sum(signedRankDistribution(ranks, value));
  };
  if (alternative === "less") return atMost(value);
  if (alternative === "greater") return atMost(total - value);
  return Math.min(1, 2 * atMost(Math.min(value, total - value)));
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
