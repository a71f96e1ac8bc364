import { normalQuantile, studentQuantile } from "../numeric/mod.ts";
import { printedInterval, printedPValue } from "./printed.ts";

/** What a printed p-value of a paired t-test says about the differences. */
export interface PairedTInversion {
  /** What was inverted. */
  readonly method: string;
  /** Pairs. */
  readonly n: number;
  /** Degrees of freedom of the statistic. */
  readonly degreesOfFreedom: number;
  /** Range of |t|. */
  readonly statistic: readonly [number, number];
  /** Range of |mean difference| / standard deviation of the differences. */
  readonly standardizedMean: readonly [number, number];
  /** Range of the standard deviation of the differences; null when their mean is not given. */
  readonly standardDeviation: readonly [number, number] | null;
}

/**
 * The values of Student's t, and of the mean in standard deviations, for which a two-sided paired t-test
 * of n pairs prints a p-value; with the mean difference as printed, also the standard deviation.
 *
 * @throws RangeError when there are fewer than two pairs, or p is not between 0 and 1.
 *
 * @example
 * ```ts
 * import { invertPairedT } from "./invert_p_value.ts";
 * import assert from "node:assert/strict";
 *
 * const { statistic } = invertPairedT({ n: 20, pValue: "0.05" });
 * assert.ok(statistic[0] < 2.093 && 2.093 < statistic[1]); // t of 19 degrees of freedom
 * ```
 */
export function invertPairedT(
  printed: {
    readonly n: number;
    readonly pValue: string;
    readonly meanDifference?: string;
  },
): PairedTInversion {
  const { n, pValue, meanDifference } = printed;
  if (!Number.isInteger(n) || n < 2) {
    throw new RangeError(
      `Cannot invert a paired t-test: n must be a whole number of at least 2, current value is ${n}`,
    );
  }
  const { lower: low, upper: high } = printedPValue(
    "invert a paired t-test",
    pValue,
  );
  const t = (p: number) =>
    p === 0 ? Infinity : studentQuantile(1 - p / 2, n - 1);
  const statistic = [t(high), t(low)] as const;
  const root = Math.sqrt(n);
  let standardDeviation: readonly [number, number] | null = null;
  if (meanDifference !== undefined) {
    const { lower, upper } = printedInterval(meanDifference);
    const least = lower <= 0 && upper >= 0
      ? 0
      : Math.min(Math.abs(lower), Math.abs(upper));
    const most = Math.max(Math.abs(lower), Math.abs(upper));
    standardDeviation = [
      least * root / statistic[1],
      most * root / statistic[0],
    ];
  }
  return {
    method: "Inversion of a two-sided paired t-test",
    n,
    degreesOfFreedom: n - 1,
    statistic,
    standardizedMean: [statistic[0] / root, statistic[1] / root],
    standardDeviation,
  };
}

/** What a printed p-value of a log-rank test of two groups says about its statistic. */
export interface LogRankInversion {
  /** What was inverted. */
  readonly method: string;
  /** Degrees of freedom of the statistic. */
  readonly degreesOfFreedom: 1;
  /** Range of chi-square. */
  readonly statistic: readonly [number, number];
}

/**
 * The values of chi-square for which a log-rank test of two groups prints a p-value.
 *
 * @throws RangeError when p is not between 0 and 1.
 *
 * @example
 * ```ts
 * import { invertLogRank } from "./invert_p_value.ts";
 * import assert from "node:assert/strict";
 *
 * const [low, high] = invertLogRank("0.050").statistic;
 * assert.ok(low < 3.8415 && 3.8415 < high); // the 95 % point of one degree of freedom
 * ```
 */
export function invertLogRank(pValue: string): LogRankInversion {
  const { lower: low, upper: high } = printedPValue(
    "invert a log-rank test",
    pValue,
  );
  const chiSquare = (p: number) =>
    p === 0 ? Infinity : normalQuantile(1 - p / 2) ** 2;
  return {
    method: "Inversion of a log-rank test of two groups",
    degreesOfFreedom: 1,
    statistic: [chiSquare(high), chiSquare(low)],
  };
}
