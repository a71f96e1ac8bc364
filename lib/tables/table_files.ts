import { formatCsv } from "../study/mod.ts";
import type { PublishedTable } from "./published_table.ts";
import { tableMarkdown, tablePage, tableRecords } from "./text_tables.ts";

/** The formats of table files, which are also their endings. */
export const tableFormats = ["md", "html", "csv", "docx"] as const;

/** A format of table files. */
export type TableFormat = typeof tableFormats[number];

/**
 * Writes the files of a table: Markdown, HTML, CSV and Word. The same table
 * gives the same bytes.
 *
 * @param table The table.
 * @returns The bytes of each file by format.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { tableFiles } from "./mod.ts";
 *
 * const files = await tableFiles({
 *   id: "table-1",
 *   title: "Sex",
 *   columns: ["", "n"],
 *   rows: [{ heading: false, cells: ["Male", "25"] }],
 * });
 * assert.equal(new TextDecoder().decode(files.csv), "Group,,n\n,Male,25\n");
 * ```
 */
export async function tableFiles(
  table: PublishedTable,
): Promise<Readonly<Record<TableFormat, Uint8Array>>> {
  // Notebooks show tables without ever needing what writes Word files.
  const { tableDocx } = await import("./docx_table.ts");
  const encode = (text: string) => new TextEncoder().encode(text);
  return {
    md: encode(tableMarkdown(table)),
    html: encode(tablePage(table)),
    csv: encode(formatCsv(tableRecords(table))),
    docx: await tableDocx(table),
  };
}
