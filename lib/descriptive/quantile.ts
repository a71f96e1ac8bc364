/**
 * Quantile of a sample by linear interpolation between order statistics: Hyndman
 * and Fan's type 7, as R and most spreadsheets have it.
 *
 * @param sorted The sample, ascending, of at least one value.
 * @param probability Between 0 and 1.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { quantile } from "./mod.ts";
 *
 * assert.equal(quantile([1, 2, 4, 8], 0.25), 1.75);
 * ```
 */
export function quantile(
  sorted: readonly number[],
  probability: number,
): number {
  const position = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  return below + (position - Math.floor(position)) * (above - below);
}
