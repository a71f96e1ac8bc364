import { invalid } from "./invalid.ts";

/**
 * Checks that a value is a number and that it is valid.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The argument, as in `time[3]`.
 * @param value What it is.
 * @param isValid Whether it is what `expected` says, if it is a number.
 * @param expected What the number must be, for the message.
 * @returns The value.
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
 * Checks that a value is between 0 and 1, both excluded.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The argument, as in `confidence`.
 * @param value What it is.
 * @returns The value.
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
 * Checks that a value is finite and not negative.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The argument, as in `time[3]`.
 * @param value What it is.
 * @returns The value.
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
 * Checks that a value is positive and finite.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The argument, as in `tau`.
 * @param value What it is.
 * @returns The value.
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
 * Checks that a value is a whole number.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The argument, as in `n`.
 * @param value What it is.
 * @param least The smallest number that is allowed.
 * @returns The value.
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
