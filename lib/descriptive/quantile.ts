import { checkNumbers } from "./check_numbers.ts";
import { shown } from "./shown.ts";

/**
 * Quantile of a sample by linear interpolation between order statistics: Hyndman
 * and Fan's type 7, as R and most spreadsheets have it.
 *
 * @param sorted The sample, ascending, of at least one value.
 * @param probability Between 0 and 1.
 * @throws {TypeError} When `sorted` is no array or holds what is no number, or
 * `probability` is no number.
 * @throws {RangeError} When `sorted` is empty or holds NaN, or `probability` is
 * not between 0 and 1.
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
  const action = "find a quantile";
  checkNumbers(action, "sorted", sorted);
  if (sorted.length === 0) {
    throw new RangeError(
      `Cannot ${action}: sorted.length must be at least 1, current value is 0`,
    );
  }
  const isNumber = typeof probability === "number";
  if (!isNumber || !(probability >= 0 && probability <= 1)) {
    const ErrorType = isNumber ? RangeError : TypeError;
    throw new ErrorType(
      `Cannot ${action}: probability must be between 0 and 1, current value is ${
        shown(probability)
      }`,
    );
  }
  const position = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  if (below === above) return below; // Infinity less itself is no number
  return below + (position - Math.floor(position)) * (above - below);
}
