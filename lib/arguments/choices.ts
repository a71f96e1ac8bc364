import { invalid } from "./invalid.ts";

/**
 * Returns `value` if it is one of the words in `choices`.
 *
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
