import { invalid, reject } from "./invalid.ts";

/**
 * One value for each row: an array, a typed array, or an object that keeps its
 * values in one, such as a column of a danfojs data frame (`df["time"]`).
 */
export type Column<T> = ArrayLike<T> | { readonly values: ArrayLike<T> };

function isArray(values: unknown): boolean {
  return Array.isArray(values) ||
    (ArrayBuffer.isView(values) && "length" in values);
}

/**
 * Reads the array that a column is, or keeps its values in.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The argument, as in `time`.
 * @param column The column.
 * @returns Its values.
 * @throws {TypeError} If it is neither an array nor keeps its values in one.
 */
export function columnValues<T>(
  action: string,
  name: string,
  column: Column<T>,
): ArrayLike<T> {
  const values = isArray(column) ? column : Object(column).values;
  if (isArray(values)) return values;
  throw invalid(action, name, "an array or typed array", column, false);
}

/**
 * Reads the array that a column is, or keeps its values in, if it has the right
 * length.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The argument, as in `event`.
 * @param column The column.
 * @param n Length that the column must have; any but 0 if left out.
 * @param other The argument that has this length.
 * @returns Its values.
 * @throws {TypeError} If it is neither an array nor keeps its values in one.
 * @throws {RangeError} If it is empty or its length is not `n`.
 */
export function checkColumn<T>(
  action: string,
  name: string,
  column: Column<T>,
  n?: number,
  other = "time",
): ArrayLike<T> {
  const values = columnValues(action, name, column);
  if (n === undefined ? values.length === 0 : values.length !== n) {
    const expected = n === undefined ? "at least 1" : `${n} as for ${other}`;
    reject(action, `${name}.length`, expected, values.length);
  }
  return values;
}
