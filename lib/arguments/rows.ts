import { invalid } from "./invalid.ts";
import { checkList } from "./lists.ts";

/**
 * Throws unless a row of a table is an object.
 *
 * @throws {TypeError} If it is anything else.
 */
export function checkRow(action: string, name: string, row: unknown): void {
  if (typeof row === "object" && row !== null && !Array.isArray(row)) return;
  throw invalid(action, name, "an object", row, false);
}

/**
 * The rows of a table, each of them an object.
 *
 * @throws {TypeError} If they are not an array of objects.
 */
export function checkRows<Row>(
  action: string,
  name: string,
  rows: readonly Row[],
): readonly Row[] {
  return checkList(action, name, rows, checkRow);
}
