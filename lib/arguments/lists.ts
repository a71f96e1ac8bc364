import { invalid } from "./invalid.ts";

/**
 * Checks each value of a list.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The argument, as in `rows`.
 * @param values The list.
 * @param check Checks one value under its name, as in `rows[3]`.
 * @returns The list.
 * @throws {TypeError} If it is not an array, or `check` throws it.
 * @throws {RangeError} If `check` throws it.
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
