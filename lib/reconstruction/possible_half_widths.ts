import { invertMedianInterval } from "./invert_median_interval.ts";

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
 * Counts the half-widths of a symmetric interval that {@linkcode invertMedianInterval} finds data for.
 * Where nearly all have some, an interval that has some too is no evidence for the formula.
 *
 * @param n Patients.
 * @param median The median, a whole number of months above 1.
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
): PossibleHalfWidths {
  const text = (tenths: number) => (tenths / 10).toFixed(1);
  const tried = 10 * (median - 1);
  const possible = Array.from({ length: tried }, (_, i) => i + 1)
    .filter((width) => {
      const lower = text(10 * median - width);
      const upper = text(10 * median + width);
      const printed = { n, median: String(median), lower, upper };
      return invertMedianInterval(printed).solutions.length > 0;
    }).length;
  return { n, median, tried, possible };
}
