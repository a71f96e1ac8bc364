/**
 * Takes one column of a table as an array, as the statistics take it.
 *
 * @param rows The table.
 * @param name The column.
 * @returns Its values, in the order of the rows.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { column } from "../mod.ts";
 *
 * const rows = [{ months: 4, event: 1 }, { months: 9, event: 0 }];
 * assert.deepEqual(column(rows, "months"), [4, 9]);
 * ```
 */
export function column<Row extends object, Name extends keyof Row>(
  rows: readonly Row[],
  name: Name,
): Row[Name][] {
  return rows.map((row) => row[name]);
}
