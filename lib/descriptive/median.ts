import type { Column } from "../arguments/mod.ts";
import { ascending } from "./ascending.ts";

/**
 * The middle value of a sample, or the mean of the two in the middle.
 *
 * @param values The sample, in any order.
 * @returns The median; NaN without values.
 * @throws {TypeError} If `values` is not an array of numbers.
 * @throws {RangeError} If it holds NaN.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { median } from "./mod.ts";
 *
 * assert.equal(median([4, 1, 3, 2]), 2.5);
 * ```
 */
export function median(values: Column<number>): number {
  const sorted = ascending("find the median", "values", values);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}
