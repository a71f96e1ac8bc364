import { optionalFlag } from "./cells.ts";
import { checkChoice } from "./choices.ts";
import { checkRow } from "./cells.ts";
import { invalid } from "./invalid.ts";

// Former names, until lib/grading uses the new ones.

/** Throws the error of a value that is not allowed. */
export function reject(
  action: string,
  argument: string,
  expectation: string,
  value: unknown,
): never {
  throw invalid(action, argument, expectation, value, true);
}

export const oneOf = checkChoice;
export const optionalBoolean = optionalFlag;

/** Throws unless a row is an object; `at` is its name with a full stop, empty for a single one. */
export function requiredRow(action: string, at: string, row: unknown): void {
  checkRow(action, at.replace(/\.$/, "") || "the row", row);
}
