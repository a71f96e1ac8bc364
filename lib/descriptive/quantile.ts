import { checkColumn, checkNumber, type Column } from "../arguments/mod.ts";
import { ascending } from "./ascending.ts";

/**
 * Quantile of a sample by linear interpolation between order statistics: Hyndman
 * and Fan's type 7, as R and most spreadsheets have it.
 *
 * @param values The sample, in any order, of at least one value.
 * @param probability Share of the sample below the quantile, from 0 to 1.
 * @returns The quantile.
 * @throws {TypeError} If `values` is not an array of numbers, or `probability`
 * not a number.
 * @throws {RangeError} If `values` is empty or holds NaN, or `probability` is not
 * between 0 and 1.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { quantile } from "./mod.ts";
 *
 * assert.equal(quantile([8, 1, 4, 2], 0.25), 1.75);
 * ```
 */
export function quantile(values: Column<number>, probability: number): number {
  const action = "find a quantile";
  const sample = checkColumn(action, "values", values);
  const sorted = ascending(action, "values", sample);
  const isValid = probability >= 0 && probability <= 1;
  const expected = "between 0 and 1";
  checkNumber(action, "probability", probability, isValid, expected);
  return quantileOfSorted(sorted, probability);
}

/** The quantile of a sample that is known to be ascending and not empty. */
export function quantileOfSorted(
  sorted: Float64Array,
  probability: number,
): number {
  const position = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  if (below === above) return below; // Infinity less itself is not a number
  return below + (position - Math.floor(position)) * (above - below);
}
