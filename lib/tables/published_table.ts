/** A table as it is printed: all cells are texts. */
export interface PublishedTable {
  /** File name without its ending: "table-1". */
  readonly id: string;
  /** Printed above the table. */
  readonly title: string;
  /** Headings of the columns. */
  readonly columns: readonly string[];
  /** The rows. */
  readonly rows: readonly TableRow[];
  /** Printed under the table. */
  readonly note?: string | undefined;
}

/** A row of a table; a heading stands over the rows that follow it. */
export interface TableRow {
  /** Whether the row names what the rows under it have in common. */
  readonly heading: boolean;
  /** Texts of the cells, one for each column. */
  readonly cells: readonly string[];
}

/** Media type under which a notebook shows a table that is to be published. */
export const PUBLISHED_TABLE_MIME = "application/vnd.published-table+json";

/**
 * Tells whether a value is a table to be published.
 *
 * @param value The value.
 * @returns Whether it is one.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { isPublishedTable } from "./mod.ts";
 *
 * const rows = [{ heading: false, cells: ["G1", "18"] }];
 * const table = { id: "table-1", title: "Grade", columns: ["", "n"], rows };
 * assert.ok(isPublishedTable(table));
 * assert.ok(!isPublishedTable({ ...table, id: "../table" }));
 * ```
 */
export function isPublishedTable(value: unknown): value is PublishedTable {
  if (typeof value !== "object" || value === null) return false;
  const { id, title, columns, rows } = value as Partial<PublishedTable>;
  return typeof id === "string" && /^table-[a-z0-9-]+$/.test(id) &&
    typeof title === "string" && areTexts(columns) && Array.isArray(rows) &&
    rows.every((row: Partial<TableRow> | null) =>
      typeof row?.heading === "boolean" && areTexts(row.cells)
    );
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) &&
    value.every((text) => typeof text === "string");
}
