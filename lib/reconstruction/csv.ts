/** A cell of the data package's tables. */
export type Cell = string | number | boolean | null;

/**
 * Rows as CSV (RFC 4180, lines end with LF): a header, empty cells for null, quotes only where needed.
 *
 * @example
 * ```ts
 * import { toCsv } from "./csv.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(toCsv([{ patient: "P01", value: null }], ["patient", "value"]), "patient,value\nP01,\n");
 * ```
 */
export function toCsv<Column extends string>(
  rows: readonly Readonly<Record<Column, Cell>>[],
  columns: readonly Column[],
): string {
  const lines = rows.map((row) =>
    columns.map((column) => cell(row[column])).join(",")
  );
  return [columns.join(","), ...lines].join("\n") + "\n";
}

function cell(value: Cell): string {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
