import { normalQuantile } from "../numeric/mod.ts";
import { printedPValue } from "./printed.ts";

/**
 * The values of chi-square for which a log-rank test of two groups prints a p-value.
 *
 * @param pValue The p-value as printed.
 * @returns The least and the greatest of them.
 * @throws {RangeError} If p is not between 0 and 1.
 *
 * @example
 * ```ts
 * import { chiSquareRange } from "./chi_square_range.ts";
 * import assert from "node:assert/strict";
 *
 * const [low, high] = chiSquareRange("0.050");
 * assert.ok(low < 3.8415 && 3.8415 < high); // the 95% point of one degree of freedom
 * ```
 */
export function chiSquareRange(pValue: string): readonly [number, number] {
  const { lower, upper } = printedPValue("invert a log-rank test", pValue);
  const chiSquare = (p: number) =>
    p === 0 ? Infinity : normalQuantile(1 - p / 2) ** 2;
  return [chiSquare(upper), chiSquare(lower)];
}
