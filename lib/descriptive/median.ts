import { checkNumbers } from "./check_numbers.ts";

/**
 * The middle value, or the mean of the two in the middle; NaN without values.
 *
 * @throws {TypeError} When `values` is no array or holds what is no number.
 * @throws {RangeError} When it holds NaN.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { median } from "./mod.ts";
 *
 * assert.equal(median([4, 1, 3, 2]), 2.5);
 * ```
 */
export function median(values: readonly number[]): number {
  checkNumbers("find the median", "values", values);
  const sorted = values.toSorted((a, b) => a - b), half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}
