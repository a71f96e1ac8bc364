import { invalid } from "./invalid.ts";
import { checkList } from "./lists.ts";

/**
 * Checks that a row of a table is an object.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The row, as in `rows[3]`.
 * @param row What it is.
 * @throws {TypeError} If it is anything else.
 */
export function checkRow(action: string, name: string, row: unknown): void {
  if (typeof row === "object" && row !== null && !Array.isArray(row)) return;
  throw invalid(action, name, "an object", row, false);
}

/**
 * Checks that each row of a table is an object.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The table, as in `rows`.
 * @param rows The rows.
 * @returns The rows.
 * @throws {TypeError} If they are not an array of objects.
 */
export function checkRows<Row>(
  action: string,
  name: string,
  rows: readonly Row[],
): readonly Row[] {
  return checkList(action, name, rows, checkRow);
}
