import type { Column } from "./columns.ts";
import { reject } from "./invalid.ts";
import { checkNumber } from "./numbers.ts";
import { checkTimes } from "./times.ts";

/**
 * Reads weights, if given: finite, not negative, with a sum above 0 that a
 * number can hold.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The argument, as in `weights`.
 * @param column The weights.
 * @param n Length that they must have.
 * @returns The weights; undefined if they are not given.
 * @throws {TypeError} If a weight is not a number.
 * @throws {RangeError} If a weight is negative, NaN or infinite, all are 0,
 * their sum is infinite, or the length is not `n`.
 */
export function checkWeights(
  action: string,
  name: string,
  column: Column<number> | undefined,
  n: number,
): ArrayLike<number> | undefined {
  if (column === undefined) return undefined;
  const weights = checkTimes(action, name, column, n);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += weights[i]!;
  if (sum === 0) {
    reject(action, name, "positive for at least 1 subject", 0);
  }
  const isFinite = sum < Infinity;
  checkNumber(action, `the sum of ${name}`, sum, isFinite, "finite");
  return weights;
}

/**
 * Reads weights, if given, that are whole numbers and not all 0.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The argument, as in `weights`.
 * @param column The weights.
 * @param n Length that they must have.
 * @returns The weights; undefined if they are not given.
 * @throws {TypeError} If a weight is not a number.
 * @throws {RangeError} If a weight is negative or not whole, all are 0, or the
 * length is not `n`.
 */
export function checkCounts(
  action: string,
  name: string,
  column: Column<number> | undefined,
  n: number,
): ArrayLike<number> | undefined {
  const counts = checkWeights(action, name, column, n);
  if (counts === undefined) return undefined;
  for (let i = 0; i < n; i++) {
    const isWhole = Number.isSafeInteger(counts[i]);
    checkNumber(action, `${name}[${i}]`, counts[i], isWhole, "a whole number");
  }
  return counts;
}
