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
 * Throws unless a row of a table is an object.
 *
 * @throws {TypeError} If it is anything else.
 */
export function checkRow(action: string, name: string, row: unknown): void {
  if (typeof row === "object" && row !== null && !Array.isArray(row)) return;
  throw invalid(action, name, "an object", row, false);
}

/**
 * The values of a list, each of them checked.
 *
 * @param check Checks one value under its name, as in `rows[3]`.
 * @throws {TypeError} If it is not an array, or as `check` does.
 * @throws {RangeError} As `check` does.
 */
export function checkList<T>(
  action: string,
  name: string,
  values: readonly T[],
  check: (action: string, name: string, value: unknown) => unknown,
): readonly T[] {
  if (!Array.isArray(values)) {
    throw invalid(action, name, "an array", values, false);
  }
  // Not forEach, which passes over holes.
  for (const [i, value] of values.entries()) {
    check(action, `${name}[${i}]`, value);
  }
  return values;
}

/**
 * The rows of a table, each of them an object.
 *
 * @throws {TypeError} If they are not an array of objects.
 */
export function checkRows<Row>(
  action: string,
  name: string,
  rows: readonly Row[],
): readonly Row[] {
  return checkList(action, name, rows, checkRow);
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
