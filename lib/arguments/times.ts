import { checkColumn, type Column } from "./columns.ts";
import { inPieces } from "./in_pieces.ts";
import { reject } from "./invalid.ts";
import { checkNonNegative } from "./numbers.ts";

/** Place of the first value that is not a time, or `to`. */
function firstWrong(
  values: ArrayLike<number>,
  from: number,
  to: number,
): number {
  for (let i = from; i < to; i++) {
    const value = values[i];
    if (typeof value !== "number" || !(value >= 0 && value < Infinity)) {
      return i;
    }
  }
  return to;
}

/**
 * Reads a column of times, all of them finite and not negative.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The argument, as in `time`.
 * @param column The column.
 * @param n Length that it must have; any but 0 if left out.
 * @returns Its values.
 * @throws {TypeError} If a value is not a number.
 * @throws {RangeError} If a value is negative, NaN or infinite, or the length is not `n`.
 */
export function checkTimes(
  action: string,
  name: string,
  column: Column<number>,
  n?: number,
): ArrayLike<number> {
  const values = checkColumn(action, name, column, n);
  inPieces(values.length, (from, to) => {
    const i = firstWrong(values, from, to);
    if (i < to) checkNonNegative(action, `${name}[${i}]`, values[i]!);
  });
  return values;
}

/**
 * Reads the times of entry, if given; every subject must enter before its time.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The argument, as in `entry`.
 * @param column The times of entry.
 * @param time Time of each subject.
 * @returns The times of entry; undefined if they are not given.
 * @throws {TypeError} If an entry is not a number.
 * @throws {RangeError} If an entry is negative, NaN, infinite, or not before the
 * subject's time.
 */
export function checkEntries(
  action: string,
  name: string,
  column: Column<number> | undefined,
  time: ArrayLike<number>,
): ArrayLike<number> | undefined {
  if (column === undefined) return undefined;
  const entry = checkTimes(action, name, column, time.length);
  for (let i = 0; i < entry.length; i++) {
    if (entry[i]! >= time[i]!) {
      const expected = `less than time[${i}] = ${time[i]}`;
      reject(action, `${name}[${i}]`, expected, entry[i]);
    }
  }
  return entry;
}
