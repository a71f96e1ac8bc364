import stdlib from "@stdlib/dist-stats-base-dists-flat";

// stdlib in one file: the same functions taken one by one bring 232 packages,
// which take four times as long to load.
const { beta, levy, normal, poisson, t } = stdlib.base.dists;

/**
 * Probability that a beta variable is at most `x`.
 *
 * @param x The value, from 0 to 1.
 * @param alpha The first parameter, positive.
 * @param beta The second parameter, positive.
 * @returns The probability.
 *
 * @example
 * ```ts
 * import { betaCdf } from "./distributions.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(betaCdf(0.5, 1, 1), 0.5);
 * ```
 */
export const betaCdf: (x: number, alpha: number, beta: number) => number =
  beta.cdf;

/**
 * The value that a beta variable does not exceed with `probability`.
 *
 * @param probability The probability, from 0 to 1.
 * @param alpha The first parameter, positive.
 * @param beta The second parameter, positive.
 * @returns The value, from 0 to 1.
 *
 * @example
 * ```ts
 * import { betaQuantile } from "./distributions.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(betaQuantile(0.95, 1, 5).toFixed(3), "0.451");
 * ```
 */
export const betaQuantile: (
  probability: number,
  alpha: number,
  beta: number,
) => number = beta.quantile;

/**
 * Probability that a standard normal variable is at most `x`.
 *
 * @param x The value.
 * @returns The probability; small ones keep their digits.
 *
 * @example
 * ```ts
 * import { normalCdf } from "./distributions.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(normalCdf(1.959964).toFixed(4), "0.9750");
 * ```
 */
export function normalCdf(x: number): number {
  return normal.cdf(x, 0, 1);
}

/**
 * The value that a standard normal variable does not exceed with `probability`.
 *
 * In the tails by way of the Lévy distribution, that of 1 / z²: stdlib's
 * `normal.quantile` loses the digits of small probabilities. The root of that
 * costs a last bit, on which the bands of the reconstruction depend.
 *
 * @param probability The probability, from 0 to 1.
 * @returns The value.
 *
 * @example
 * ```ts
 * import { normalQuantile } from "./distributions.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(normalQuantile(0.975).toFixed(4), "1.9600");
 * ```
 */
export function normalQuantile(probability: number): number {
  if (probability > 0.1 && probability < 0.9) {
    return normal.quantile(probability, 0, 1);
  }
  if (probability > 0.5) return -normalQuantile(1 - probability);
  return -1 / Math.sqrt(levy.quantile(2 * probability, 0, 1));
}

/**
 * Probability that Student's t is at most `x`.
 *
 * @param x The value.
 * @param degreesOfFreedom The degrees of freedom, positive.
 * @returns The probability.
 *
 * @example
 * ```ts
 * import { studentCdf } from "./distributions.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(studentCdf(0, 5), 0.5);
 * ```
 */
export const studentCdf: (x: number, degreesOfFreedom: number) => number =
  t.cdf;

/**
 * The value that Student's t does not exceed with `probability`.
 *
 * @param probability The probability, from 0 to 1.
 * @param degreesOfFreedom The degrees of freedom, positive.
 * @returns The value.
 *
 * @example
 * ```ts
 * import { studentQuantile } from "./distributions.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(studentQuantile(0.975, 10).toFixed(3), "2.228");
 * ```
 */
export const studentQuantile: (
  probability: number,
  degreesOfFreedom: number,
) => number = t.quantile;

/**
 * Logarithm of k!. A Poisson variable with mean 1 is k with probability
 * 1 / (e k!).
 *
 * @param k A whole number, not negative.
 * @returns The logarithm.
 *
 * @example
 * ```ts
 * import { logFactorial } from "./distributions.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(logFactorial(5).toFixed(6), Math.log(120).toFixed(6));
 * ```
 */
export function logFactorial(k: number): number {
  return -1 - poisson.logpmf(k, 1);
}
