import { shown } from "./shown.ts";

/**
 * Throws unless `values` is an array of numbers.
 *
 * @throws {TypeError} if it is no array, or holds something else
 * @throws {RangeError} if it holds NaN
 */
export function checkNumbers(
  action: string,
  name: string,
  values: ArrayLike<number>,
): void {
  if (!Array.isArray(values) && !ArrayBuffer.isView(values)) {
    throw new TypeError(
      `Cannot ${action}: ${name} must be an array of numbers, current value is ${
        shown(values)
      }`,
    );
  }
  for (let i = 0; i < values.length; i++) {
    const value: unknown = values[i];
    if (typeof value === "number" && !Number.isNaN(value)) continue;
    const ErrorType = typeof value === "number" ? RangeError : TypeError;
    throw new ErrorType(
      `Cannot ${action}: ${name}[${i}] must be a number, current value is ${
        shown(value)
      }`,
    );
  }
}
