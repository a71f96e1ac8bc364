import { firstAtMost, tolerance } from "./crossing.ts";
import type { KaplanMeier } from "./kaplan_meier.ts";

/**
 * Standard error of a quantile by Collett's estimate of the density there: the
 * fall of the curve from the last event time u with S at least level + epsilon
 * to the first, l, with S at most level - epsilon, divided by l - u.
 */
export function collettStandardError(
  km: KaplanMeier,
  level: number,
  epsilon: number,
): number | null {
  const { time, survival, standardError } = km.curve;
  const row = firstAtMost(survival, level + tolerance);
  const after = firstAtMost(survival, level - epsilon + tolerance);
  if (row === -1 || after === -1 || survival[row] === 0) return null;
  let u = 0;
  let survivalAtU = 1;
  for (let i = 0; i < after; i++) {
    if (survival[i]! < level + epsilon - tolerance) break;
    if (survival[i]! < survivalAtU) {
      u = time[i]!;
      survivalAtU = survival[i]!;
    }
  }
  const density = (survivalAtU - survival[after]!) / (time[after]! - u);
  return standardError[row]! / density;
}
