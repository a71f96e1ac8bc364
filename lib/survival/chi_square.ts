import gammainc from "@stdlib/math-base-special-gammainc";

/**
 * Probability that a chi-square variable is at least `statistic`: computed from
 * the upper tail itself, so that small p-values keep their digits. With 0
 * degrees of freedom the variable is 0, so the probability is 1 at 0.
 */
export function chiSquareUpperTail(
  statistic: number,
  degreesOfFreedom: number,
): number {
  if (degreesOfFreedom === 0) return statistic > 0 ? 0 : 1;
  return gammainc(statistic / 2, degreesOfFreedom / 2, true, true);
}
