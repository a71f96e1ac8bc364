import {
  checkChoice,
  checkOptions,
  checkProbability,
  type Column,
} from "../arguments/mod.ts";
import { normalQuantile } from "../numeric/mod.ts";
import { checkPairs } from "./pairs.ts";
import { signedRankDistribution } from "./signed_rank_distribution.ts";

/** Options of {@linkcode hodgesLehmann}. */
export interface HodgesLehmannOptions {
  /**
   * Confidence level, between 0 and 1.
   *
   * @default {0.95}
   */
  readonly confidence?: number;
  /**
   * Limits by the exact distribution of the signed-rank statistic or by its
   * normal approximation, corrected for continuity.
   *
   * @default {"exact"}
   */
  readonly distribution?: "exact" | "asymptotic";
}

/** Result of {@linkcode hodgesLehmann}. */
export interface HodgesLehmann {
  /** The procedure. */
  readonly method: "Hodges-Lehmann estimate of the median difference";
  /** Confidence level in force. */
  readonly confidence: number;
  /** Distribution that gave the limits. */
  readonly distribution: "exact" | "asymptotic";
  /** Number of pairs, those without change included. */
  readonly n: number;
  /** Median of the means of all pairs of differences `after - before`. */
  readonly estimate: number;
  /** Lower confidence limit; -Infinity if n is too small for the confidence. */
  readonly lower: number;
  /** Upper confidence limit; Infinity if n is too small for the confidence. */
  readonly upper: number;
  /** Probability, without ties, that the limits enclose the true median. */
  readonly achievedConfidence: number;
}

/** All means of two differences are held at once: n = 3000 needs 36 MB. */
const pairLimit = 3000;

/**
 * Estimates the median change `after - before` with the interval that belongs
 * to the Wilcoxon signed-rank test: the median of the n(n + 1)/2 means of two
 * differences (Walsh averages), and two of their order statistics. This is the
 * pseudomedian, which is the median where changes are symmetric. Equals
 * `wilcox.test(after, before, paired = TRUE, conf.int = TRUE)` of R where R is
 * exact, except that R gives the range when n is too small for the confidence.
 * With ties the interval covers at least what it says.
 *
 * @param before First measurement, one value per subject.
 * @param after Second measurement of the same subjects, in the same order.
 * @param options Confidence level and distribution.
 * @returns The estimate with its interval.
 * @throws {TypeError} If an argument has the wrong type, a value is missing, or
 * an option is unknown.
 * @throws {RangeError} If lengths differ, there are no pairs or more than 3000,
 * a value is not finite, or an option is not one of its values.
 * @see Hollander, Wolfe and Chicken (2014). Nonparametric Statistical Methods,
 * 3rd ed., 3.2 and 3.3.
 *
 * @example
 * ```ts
 * import { hodgesLehmann } from "./hodges_lehmann.ts";
 * import assert from "node:assert/strict";
 *
 * const change = hodgesLehmann([0, 0, 0, 0, 0, 0], [1, 2, 3, 4, 5, 9]);
 * assert.equal(change.estimate, 3.5);
 * assert.deepEqual([change.lower, change.upper], [1, 9]);
 * assert.equal(change.achievedConfidence, 1 - 2 / 64);
 * ```
 */
export function hodgesLehmann(
  before: Column<number>,
  after: Column<number>,
  options: HodgesLehmannOptions = {},
): HodgesLehmann {
  const action = "estimate the median difference";
  const { confidence, distribution } = checkOptions(action, options, {
    confidence: 0.95,
    distribution: "exact",
  });
  checkProbability(action, "confidence", confidence);
  checkChoice(action, "distribution", distribution, ["exact", "asymptotic"]);
  const pairs = checkPairs(action, before, after);
  const n = pairs.before.length;
  if (n > pairLimit) {
    throw new RangeError(
      `Cannot ${action}: the number of pairs must be at most ${pairLimit}, current value is ${n}`,
    );
  }

  const walsh = walshAverages(
    Float64Array.from(pairs.after, (x, i) => x - pairs.before[i]!),
  );
  const count = walsh.length;
  const tail = (1 - confidence) / 2;
  const rejection = distribution === "exact"
    ? exactRejection(n, tail)
    : asymptoticRejection(n, tail);
  return {
    method: "Hodges-Lehmann estimate of the median difference",
    confidence,
    distribution,
    n,
    estimate: (walsh[(count - 1) >> 1]! + walsh[count >> 1]!) / 2,
    lower: walsh[rejection.values - 1] ?? -Infinity,
    upper: walsh[count - rejection.values] ?? Infinity,
    achievedConfidence: 1 - 2 * rejection.probability,
  };
}

function walshAverages(differences: Float64Array): Float64Array {
  const n = differences.length;
  const walsh = new Float64Array(n * (n + 1) / 2);
  let k = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) {
      walsh[k++] = (differences[i]! + differences[j]!) / 2;
    }
  }
  return walsh.sort();
}

/** The lower rejection region of the rank sum: how many values, how probable. */
interface Rejection {
  readonly values: number;
  readonly probability: number;
}

/** As many of the sums 0, 1, ... as together have at most probability `tail`. */
function exactRejection(n: number, tail: number): Rejection {
  const ranks = Int32Array.from({ length: n }, (_, i) => i + 1);
  // A tail of less than 1/2 ends below the mean.
  const underNull = signedRankDistribution(ranks, Math.ceil(n * (n + 1) / 4));
  let values = 0;
  let probability = 0;
  while (probability + underNull[values]! <= tail) {
    probability += underNull[values++]!;
  }
  return { values, probability };
}

function asymptoticRejection(n: number, tail: number): Rejection {
  const mean = n * (n + 1) / 4;
  const deviation = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
  const values = Math.floor(
    mean + 0.5 + normalQuantile(tail) * deviation,
  );
  return values < 1
    ? { values: 0, probability: 0 }
    : { values, probability: tail };
}
