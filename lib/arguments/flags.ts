import { invalid } from "./invalid.ts";

/**
 * Checks that a value is true or false: the text "false" would count as true.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The argument, as in `timefix`.
 * @param value What it is.
 * @returns The value.
 * @throws {TypeError} If it is anything else.
 */
export function checkFlag(
  action: string,
  name: string,
  value: boolean,
): boolean {
  if (typeof value === "boolean") return value;
  throw invalid(action, name, "true or false", value, false);
}
