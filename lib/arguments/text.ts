import { invalid } from "./invalid.ts";

/**
 * Returns `value` if it is a string.
 *
 * @throws {TypeError} If it is anything else.
 */
export function checkText(action: string, name: string, value: string): string {
  if (typeof value === "string") return value;
  throw invalid(action, name, "a string", value, false);
}
