import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { Alternative } from "./input.ts";

/** P-value of a standard normal statistic; tails keep their relative precision. */
export function normalPValue(z: number, alternative: Alternative): number {
  if (alternative === "less") return normalCdf(z, 0, 1);
  if (alternative === "greater") return normalCdf(-z, 0, 1);
  return 2 * normalCdf(-Math.abs(z), 0, 1);
}

/**
 * Moves a whole-numbered statistic's deviation from its mean by 1/2 towards the
 * null hypothesis, because the normal distribution knows no steps.
 */
export function continuityCorrected(
  deviation: number,
  alternative: Alternative,
): number {
  if (alternative === "less") return deviation + 0.5;
  if (alternative === "greater") return deviation - 0.5;
  return deviation - Math.sign(deviation) / 2;
}
