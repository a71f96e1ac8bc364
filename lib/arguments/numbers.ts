import { invalid } from "./invalid.ts";

/**
 * Returns `value` if it is a number and `isValid`.
 *
 * @param isValid Whether it is what `expected` says, if it is a number.
 * @throws {TypeError} If it is not a number.
 * @throws {RangeError} If it is not valid.
 */
export function checkNumber(
  action: string,
  name: string,
  value: unknown,
  isValid: boolean,
  expected: string,
): number {
  const isNumber = typeof value === "number";
  if (isNumber && isValid) return value;
  throw invalid(action, name, expected, value, isNumber);
}

/**
 * Returns `value` if it is between 0 and 1, both excluded.
 *
 * @throws {TypeError} If it is not a number.
 * @throws {RangeError} If it is outside.
 */
export function checkProbability(
  action: string,
  name: string,
  value: number,
): number {
  const isValid = value > 0 && value < 1;
  const expected = "between 0 and 1 (both excluded)";
  return checkNumber(action, name, value, isValid, expected);
}

/**
 * Returns `value` if it is finite and not negative.
 *
 * @throws {TypeError} If it is not a number.
 * @throws {RangeError} If it is negative, NaN or infinite.
 */
export function checkNonNegative(
  action: string,
  name: string,
  value: number,
): number {
  const isValid = value >= 0 && value < Infinity;
  const expected = "a non-negative finite number";
  return checkNumber(action, name, value, isValid, expected);
}

/**
 * Returns `value` if it is positive and finite.
 *
 * @throws {TypeError} If it is not a number.
 * @throws {RangeError} If it is 0, negative, NaN or infinite.
 */
export function checkPositive(
  action: string,
  name: string,
  value: number,
): number {
  const isValid = value > 0 && value < Infinity;
  return checkNumber(action, name, value, isValid, "a positive finite number");
}

/**
 * Returns `value` if it is a whole number of at least `least`.
 *
 * @throws {TypeError} If it is not a number.
 * @throws {RangeError} If it is not whole or too small.
 */
export function checkWhole(
  action: string,
  name: string,
  value: number,
  least = 0,
): number {
  const isValid = Number.isSafeInteger(value) && value >= least;
  const expected = `a whole number of at least ${least}`;
  return checkNumber(action, name, value, isValid, expected);
}
