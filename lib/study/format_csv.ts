/**
 * Writes rows as CSV with a header and line feeds; an empty cell is nothing.
 *
 * @param columns The columns and their order.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { formatCsv } from "./mod.ts";
 *
 * const rows = [{ patient: "P01", value: null }, { patient: 'a "b", c', value: 2 }];
 * assert.equal(
 *   formatCsv(["patient", "value"], rows),
 *   'patient,value\nP01,\n"a ""b"", c",2\n',
 * );
 * ```
 */
export function formatCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => row[column]));
  return [columns, ...lines]
    .map((cells) => `${cells.map(formatCell).join(",")}\n`).join("");
}

function formatCell(value: unknown): string {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
