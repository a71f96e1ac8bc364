import { atLeast, normalQuantile } from "../numeric/mod.ts";
import { printedInterval } from "./printed.ts";

/** Standard errors from an estimate to a limit of its 95% interval. */
export const LIMIT_DISTANCE = normalQuantile(0.975);

/**
 * Standard errors for which the 95% interval of a median prints as given; null when there are none, since
 * the printed limits are not symmetric about the median.
 */
export function standardErrorRange(
  median: number,
  printed: { readonly lower: string; readonly upper: string },
): readonly [number, number] | null {
  const lower = printedInterval(printed.lower),
    upper = printedInterval(printed.upper);
  const least = Math.max(0, median - lower.upper, upper.lower - median);
  const most = Math.min(median - lower.lower, upper.upper - median);
  return atLeast(most, least)
    ? [least / LIMIT_DISTANCE, most / LIMIT_DISTANCE]
    : null;
}
