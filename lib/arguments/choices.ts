import { invalid } from "./invalid.ts";

/**
 * Checks that a value is one of some words.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The argument, as in `interval`.
 * @param value What it is.
 * @param choices The words that are allowed.
 * @returns The value.
 * @throws {TypeError} If it is not a string.
 * @throws {RangeError} If it is another word; the message lists the choices.
 */
export function checkChoice<T extends string>(
  action: string,
  name: string,
  value: unknown,
  choices: readonly T[],
): T {
  if (choices.includes(value as T)) return value as T;
  const expected = `one of "${choices.join('", "')}"`;
  throw invalid(action, name, expected, value, typeof value === "string");
}
