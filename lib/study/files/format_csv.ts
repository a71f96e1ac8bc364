/**
 * Writes records as CSV with line feeds; an empty cell is nothing.
 *
 * @param records The rows, the header first.
 * @returns The text.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { formatCsv } from "../mod.ts";
 *
 * const records = [["patient", "value"], ["P01", null], ['a "b", c', 2]];
 * assert.equal(formatCsv(records), 'patient,value\nP01,\n"a ""b"", c",2\n');
 * ```
 */
export function formatCsv(records: readonly (readonly unknown[])[]): string {
  return records
    .map((cells) => `${cells.map(formatCell).join(",")}\n`).join("");
}

function formatCell(value: unknown): string {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
