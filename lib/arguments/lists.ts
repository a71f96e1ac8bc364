import { invalid } from "./invalid.ts";

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
