import { invalid } from "./invalid.ts";

/**
 * Returns `value` if it is true or false: the text "false" would count as true.
 *
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
