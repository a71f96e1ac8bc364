import { atLeast, normalQuantile } from "../numeric/mod.ts";
import { printedInterval } from "./printed.ts";

/**
 * Standard errors for which median ± z·SE prints as given; null when there are none, since the printed
 * limits are not symmetric about the median.
 */
export function standardErrorRange(
  median: number,
  printed: { readonly lower: string; readonly upper: string },
  confidence = 0.95,
): readonly [number, number] | null {
  const z = normalQuantile((1 + confidence) / 2);
  const lower = printedInterval(printed.lower),
    upper = printedInterval(printed.upper);
  const least = Math.max(0, median - lower.upper, upper.lower - median) / z;
  const most = Math.min(median - lower.lower, upper.upper - median) / z;
  return atLeast(most, least) ? [least, most] : null;
}
