import { normalCdf } from "./distributions.ts";

/**
 * Probability that a chi-square variable is at least `statistic`.
 *
 * Computed from the upper tail itself, so that small p-values keep their
 * digits: 2 Φ(-√x) for 1 degree of freedom, exp(-x/2) for 2, and for each two
 * more the positive term (x/2)^(k/2) exp(-x/2) / Γ(k/2 + 1) (Abramowitz &
 * Stegun, 26.4.4 and 26.4.5). With 0 degrees of freedom the variable is 0.
 *
 * @param statistic The value of the statistic.
 * @param degreesOfFreedom Its degrees of freedom, a whole number.
 * @returns The probability, from 0 to 1.
 *
 * @example
 * ```ts
 * import { chiSquareUpperTail } from "./chi_square.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(chiSquareUpperTail(3.841459, 1).toFixed(4), "0.0500");
 * ```
 */
export function chiSquareUpperTail(
  statistic: number,
  degreesOfFreedom: number,
): number {
  if (statistic <= 0) return 1;
  const half = statistic / 2;
  const isOdd = degreesOfFreedom % 2 === 1;
  let tail = isOdd ? 2 * normalCdf(-Math.sqrt(statistic)) : 0;
  // Logarithm of the term with exponent j: -1/2 or 0 for the one before the first.
  let logTerm = isOdd ? -half - Math.log(Math.PI * half) / 2 : -half;
  for (let j = isOdd ? 0.5 : 0; j < degreesOfFreedom / 2; j++) {
    if (j > 0) logTerm += Math.log(half / j);
    tail += Math.exp(logTerm);
  }
  return Math.min(1, tail);
}
