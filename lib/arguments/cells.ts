import { invalid } from "./invalid.ts";

/**
 * The number in a cell of a table, or `null` if the cell is empty.
 *
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
 * The number in a cell of a table that may not be empty.
 *
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
 * True or false in a cell of a table, or `null` if the cell is empty.
 *
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
 * The text in a cell of a table that may not be empty.
 *
 * @param expected What the text is.
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
