import { invalid } from "./invalid.ts";

/**
 * Reads the number in a cell of a table, which may be empty.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The cell, as in `rows[3].value`.
 * @param value What the cell holds.
 * @param minimum The smallest number that is allowed.
 * @param maximum The largest number that is allowed.
 * @returns The number, or `null` if the cell is empty.
 * @throws {TypeError} If it holds something else.
 * @throws {RangeError} If the number is not finite or outside the range.
 */
export function optionalNumber(
  action: string,
  name: string,
  value: unknown,
  minimum = 0,
  maximum = Infinity,
): number | null {
  if (value === null || value === undefined) return null;
  return finiteNumber(action, name, value, minimum, maximum, " or empty");
}

/**
 * Reads the number in a cell of a table that may not be empty.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The cell, as in `rows[3].value`.
 * @param value What the cell holds.
 * @param minimum The smallest number that is allowed.
 * @returns The number.
 * @throws {TypeError} If it is empty or holds something else.
 * @throws {RangeError} If the number is not finite or below `minimum`.
 */
export function requiredNumber(
  action: string,
  name: string,
  value: unknown,
  minimum = 0,
): number {
  return finiteNumber(action, name, value, minimum, Infinity, "");
}

function finiteNumber(
  action: string,
  name: string,
  value: unknown,
  minimum: number,
  maximum: number,
  orEmpty: string,
): number {
  const isNumber = typeof value === "number";
  if (
    isNumber && Number.isFinite(value) && value >= minimum && value <= maximum
  ) return value;
  const least = minimum === -Infinity ? "" : ` of at least ${minimum}`;
  const range = maximum === Infinity
    ? `a finite number${least}`
    : `a number from ${minimum} to ${maximum}`;
  throw invalid(action, name, range + orEmpty, value, isNumber);
}

/**
 * Reads true or false in a cell of a table, which may be empty.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The cell, as in `rows[3].new_lesion`.
 * @param value What the cell holds.
 * @returns The flag, or `null` if the cell is empty.
 * @throws {TypeError} If it holds something else.
 */
export function optionalFlag(
  action: string,
  name: string,
  value: unknown,
): boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value;
  throw invalid(action, name, "true, false or empty", value, false);
}

/**
 * Reads the text in a cell of a table that may not be empty.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The cell, as in `rows[3].patient`.
 * @param value What the cell holds.
 * @param expected What the text is.
 * @returns The text.
 * @throws {TypeError} If it is not a string.
 * @throws {RangeError} If it is empty.
 */
export function requiredText(
  action: string,
  name: string,
  value: unknown,
  expected = "an identifier",
): string {
  const isText = typeof value === "string";
  if (isText && value.trim() !== "") return value;
  throw invalid(action, name, expected, value, isText);
}
