/**
 * Tables as journals print them: from counts to Markdown, HTML, CSV and Word.
 *
 * @module
 */
export { baselineTable } from "./baseline_table.ts";
export {
  isPublishedTable,
  PUBLISHED_TABLE_MIME,
  type PublishedTable,
  type TableRow,
} from "./published_table.ts";
export { tableFiles, type TableFormat, tableFormats } from "./table_files.ts";
export { tableHtml, tableMarkdown } from "./text_tables.ts";
