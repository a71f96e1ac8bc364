import { checkNumber, type Column, columnValues } from "../arguments/mod.ts";

/**
 * A sorted copy of numbers.
 *
 * @throws {TypeError} If `column` is not an array, or a value not a number.
 * @throws {RangeError} If a value is NaN.
 */
export function ascending(
  action: string,
  name: string,
  column: Column<number>,
): Float64Array {
  const values = columnValues(action, name, column);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const isNumber = typeof value === "number" && !Number.isNaN(value);
    if (!isNumber) {
      checkNumber(action, `${name}[${i}]`, value, false, "a number");
    }
  }
  return Float64Array.from(values).sort();
}
