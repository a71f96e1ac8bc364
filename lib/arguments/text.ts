import { invalid } from "./invalid.ts";

/**
 * Checks that a value is a string.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The argument, as in `title`.
 * @param value What it is.
 * @returns The value.
 * @throws {TypeError} If it is anything else.
 */
export function checkText(action: string, name: string, value: string): string {
  if (typeof value === "string") return value;
  throw invalid(action, name, "a string", value, false);
}
