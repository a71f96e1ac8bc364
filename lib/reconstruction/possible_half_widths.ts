import { medianPlacements } from "./median_placements.ts";
import { orders } from "./orders.ts";
import { standardErrorRange } from "./standard_error_range.ts";

/** How many printed intervals about a median could have come from some data. */
export interface PossibleHalfWidths {
  /** Patients. */
  readonly n: number;
  /** The median. */
  readonly median: number;
  /** Half-widths tried: every tenth of a month that leaves the lower limit at 1.0 or more. */
  readonly tried: number;
  /** Those for which whole months exist that print the interval. */
  readonly possible: number;
}

/**
 * Counts the half-widths of a symmetric interval that `invertMedianInterval` finds data for.
 * Where nearly all have some, an interval that has some too is no evidence for the formula.
 *
 * @param n Patients.
 * @param median The median, a whole number of months above 1.
 * @param farthest Most orders of events to go through; all if left out. If there
 * are more, no half-width is ruled out.
 * @returns How many half-widths were tried, and how many are possible.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { possibleHalfWidths } from "./possible_half_widths.ts";
 *
 * const { tried, possible } = possibleHalfWidths(5, 16);
 * assert.equal(tried, 150);
 * assert.ok(possible < tried);
 * ```
 */
export function possibleHalfWidths(
  n: number,
  median: number,
  farthest = Infinity,
): PossibleHalfWidths {
  const tried = Math.max(0, Math.round(10 * (median - 1)));
  const text = (tenths: number) => (tenths / 10).toFixed(1);
  // Those that no order of events has given yet, each as a range of standard errors.
  let left = Array.from({ length: tried }, (_, i) => {
    const [lower, upper] = [-1 - i, 1 + i]
      .map((tenths) => text(10 * median + tenths));
    return standardErrorRange(median, { lower: lower!, upper: upper! })!;
  });
  const options = { epsilon: 0.05, granularity: 1 };
  let examined = 0;
  for (const order of orders(n, 0.5 - options.epsilon)) {
    if (left.length === 0) break;
    // What was not seen to be possible cannot be ruled out then.
    if (examined++ === farthest) return { n, median, tried, possible: tried };
    left = left.filter((range) =>
      medianPlacements(order, median, range, options).next().done
    );
  }
  return { n, median, tried, possible: tried - left.length };
}
