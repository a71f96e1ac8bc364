import type { Problem } from "./problem.ts";

/** Name of the file that describes a package. */
export const descriptorFile = "datapackage.json";

/** A problem of the descriptor; `column` is the path of the entry, empty for the whole. */
export function descriptorProblem(
  found: string,
  expected: string,
  column: string,
  hint?: string,
): Problem {
  return {
    file: descriptorFile,
    ...(column !== "" && { column }),
    found,
    expected,
    ...(hint !== undefined && { hint }),
  };
}

/**
 * Tells whether a JSON value is an object with entries.
 *
 * @param value The value.
 * @returns Whether it is one.
 */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
