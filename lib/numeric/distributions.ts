import stdlib from "@stdlib/dist-stats-base-dists-flat";

// stdlib in one file: the same functions taken one by one bring 232 packages,
// which take four times as long to load.
const { beta, levy, normal, poisson, t } = stdlib.base.dists;

/** Probability that a beta variable is at most `x`. */
export const betaCdf: (x: number, alpha: number, beta: number) => number =
  beta.cdf;

/** The value that a beta variable does not exceed with `probability`. */
export const betaQuantile: (
  probability: number,
  alpha: number,
  beta: number,
) => number = beta.quantile;

/** Probability that a standard normal variable is at most `x`. */
export function normalCdf(x: number): number {
  return normal.cdf(x, 0, 1);
}

/**
 * The value that a standard normal variable does not exceed with `probability`.
 *
 * By way of the Lévy distribution, that of 1 / z²: stdlib's `normal.quantile`
 * loses the digits of small probabilities.
 */
export function normalQuantile(probability: number): number {
  if (probability > 0.5) return -normalQuantile(1 - probability);
  return 0 - 1 / Math.sqrt(levy.quantile(2 * probability, 0, 1)); // 0, not -0
}

/** Probability that Student's t is at most `x`. */
export const studentCdf: (x: number, degreesOfFreedom: number) => number =
  t.cdf;

/** The value that Student's t does not exceed with `probability`. */
export const studentQuantile: (
  probability: number,
  degreesOfFreedom: number,
) => number = t.quantile;

/** Logarithm of k!; a Poisson variable with mean 1 is k with probability 1 / (e k!). */
export function logFactorial(k: number): number {
  return -1 - poisson.logpmf(k, 1);
}
