import { studentCdf, studentQuantile } from "../numeric/mod.ts";
import {
  checkChoice,
  checkOptions,
  checkProbability,
  type Column,
  reject,
} from "../arguments/mod.ts";
import { type Alternative, alternatives } from "./alternative.ts";
import { checkPairs, type Pairs } from "./pairs.ts";

/** Options of {@linkcode pairedTTest}. */
export interface PairedTTestOptions {
  /**
   * Confidence level of the interval, between 0 and 1.
   *
   * @default {0.95}
   */
  readonly confidence?: number;
  /**
   * Direction of `after - before` under the alternative.
   *
   * @default {"two-sided"}
   */
  readonly alternative?: Alternative;
}

/** Result of {@linkcode pairedTTest}. */
export interface PairedTTest {
  /** The procedure. */
  readonly method: "Paired t test";
  /** Direction in force. */
  readonly alternative: Alternative;
  /** Confidence level in force. */
  readonly confidence: number;
  /** Number of pairs. */
  readonly n: number;
  /** Mean of `after - before`. */
  readonly meanDifference: number;
  /** Standard deviation of the differences (divisor n - 1). */
  readonly standardDeviation: number;
  /** Standard deviation divided by the root of n. */
  readonly standardError: number;
  /** Student's t. */
  readonly statistic: number;
  /** n - 1. */
  readonly degreesOfFreedom: number;
  /** Probability of a t at least as extreme under the null hypothesis. */
  readonly pValue: number;
  /** Lower confidence limit of the mean difference; -Infinity for "less". */
  readonly lower: number;
  /** Upper confidence limit of the mean difference; Infinity for "greater". */
  readonly upper: number;
}

/**
 * Compares two measurements of the same subjects by Student's t on the
 * differences `after - before`, with a confidence interval for their mean.
 * Equals `t.test(after, before, paired = TRUE)` of R and PAIRED T-TEST of SPSS.
 *
 * @param before First measurement, one value per subject.
 * @param after Second measurement of the same subjects, in the same order.
 * @param options Confidence level and direction.
 * @returns The test with the interval of the mean difference.
 * @throws {TypeError} If an argument has the wrong type, a value is missing, or
 * an option is unknown.
 * @throws {RangeError} If lengths differ, a value is not finite, there are
 * fewer than two pairs, all differences are equal, so that t is undefined, or an
 * option is not one of its values.
 * @see Student (1908). The probable error of a mean. Biometrika 6, 1-25.
 *
 * @example
 * ```ts
 * import { pairedTTest } from "./paired_t.ts";
 * import assert from "node:assert/strict";
 *
 * const test = pairedTTest([1, 2, 3], [2, 4, 6]);
 * assert.equal(test.meanDifference, 2);
 * assert.equal(test.pValue.toFixed(4), "0.0742");
 * ```
 */
export function pairedTTest(
  before: Column<number>,
  after: Column<number>,
  options: PairedTTestOptions = {},
): PairedTTest {
  const action = "run the paired t test";
  const { confidence, alternative } = checkOptions(action, options, {
    confidence: 0.95,
    alternative: "two-sided",
  });
  checkProbability(action, "confidence", confidence);
  checkChoice(action, "alternative", alternative, alternatives);
  const pairs = checkPairs(action, before, after);
  const n = pairs.before.length;
  if (n === 1) reject(action, "before.length", "at least 2", n);

  const differences = Float64Array.from(
    pairs.after,
    (x, i) => x - pairs.before[i]!,
  );
  const meanDifference = mean(differences);
  // A power of 2 changes no digit; without it squares overflow or vanish.
  const size = differences.reduce((max, d) => Math.max(max, Math.abs(d)), 0);
  const unit = size === 0 ? 1 : 2 ** Math.floor(Math.log2(size));
  const standardDeviation = unit * Math.sqrt(
    differences.reduce(
      (sum, d) => sum + ((d - meanDifference) / unit) ** 2,
      0,
    ) / (n - 1),
  );
  const standardError = standardDeviation / Math.sqrt(n);
  // Equal differences can still differ by rounding; R draws the same line.
  if (standardError <= 10 * Number.EPSILON * largest(pairs)) {
    throw new RangeError(
      `Cannot ${action}: all differences after - before are equal (${meanDifference}), so t is not defined`,
    );
  }
  const statistic = meanDifference / standardError;
  const degreesOfFreedom = n - 1;
  const tail = alternative === "two-sided" ? (1 - confidence) / 2 : 1 -
    confidence;
  const margin = -studentQuantile(tail, degreesOfFreedom) * standardError;
  return {
    method: "Paired t test",
    alternative,
    confidence,
    n,
    meanDifference,
    standardDeviation,
    standardError,
    statistic,
    degreesOfFreedom,
    pValue: pValue(statistic, degreesOfFreedom, alternative),
    lower: alternative === "less" ? -Infinity : meanDifference - margin,
    upper: alternative === "greater" ? Infinity : meanDifference + margin,
  };
}

/** Tail areas are taken below the negative t, where no digits cancel. */
function pValue(
  statistic: number,
  degreesOfFreedom: number,
  alternative: Alternative,
): number {
  if (alternative === "less") return studentCdf(statistic, degreesOfFreedom);
  if (alternative === "greater") {
    return studentCdf(-statistic, degreesOfFreedom);
  }
  return Math.min(1, 2 * studentCdf(-Math.abs(statistic), degreesOfFreedom));
}

/** Mean in two passes, so that large values do not cost the last digits. */
function mean(values: Float64Array): number {
  const n = values.length;
  const first = values.reduce((sum, x) => sum + x, 0) / n;
  return first + values.reduce((sum, x) => sum + (x - first), 0) / n;
}

/** Magnitude of the data, which sets the size of their rounding. */
function largest({ before, after }: Pairs): number {
  let max = 0;
  for (let i = 0; i < before.length; i++) {
    max = Math.max(max, Math.abs(before[i]!), Math.abs(after[i]!));
  }
  return max;
}
