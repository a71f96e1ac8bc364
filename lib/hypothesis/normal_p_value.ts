import { normalCdf } from "../numeric/mod.ts";
import type { Alternative } from "./alternative.ts";

/** P-value of a standard normal statistic; tails keep their relative precision. */
export function normalPValue(z: number, alternative: Alternative): number {
  if (alternative === "less") return normalCdf(z);
  if (alternative === "greater") return normalCdf(-z);
  return 2 * normalCdf(-Math.abs(z));
}

/**
 * Moves a whole-numbered statistic's deviation from its mean by 1/2 towards the
 * null hypothesis, because the normal distribution has no steps.
 */
export function continuityCorrected(
  deviation: number,
  alternative: Alternative,
): number {
  if (alternative === "less") return deviation + 0.5;
  if (alternative === "greater") return deviation - 0.5;
  return deviation - Math.sign(deviation) / 2;
}
