import { type Markup, markup, raw } from "../markup/mod.ts";
import type { PublishedTable, TableRow } from "./published_table.ts";

/**
 * Writes a table in Markdown, headings in bold. Whatever could be markup in a
 * cell is escaped.
 *
 * @param table The table.
 * @returns The Markdown.
 */
export function tableMarkdown(
  { title, columns, rows, note }: PublishedTable,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const body = rows.map(({ heading, cells }) =>
    line(
      cells.map(escapeMarkdown)
        .map((cell) => heading && cell !== "" ? `**${cell}**` : cell),
    )
  );
  const table = [
    line(columns.map(escapeMarkdown)),
    line(columns.map((_, i) => i === 0 ? "---" : "---:")),
    ...body,
  ].join("\n");
  return [
    `**${escapeMarkdown(title)}**`,
    table,
    ...(note === undefined ? [] : [escapeMarkdown(note)]),
  ].join("\n\n") + "\n";
}

/**
 * Writes a table as an HTML fragment; all text is escaped.
 *
 * @param table The table.
 * @returns The HTML.
 */
export function tableHtml(
  { id, title, columns, rows, note }: PublishedTable,
): string {
  const head = columns.map((text) => markup`<th scope="col">${text}</th>`);
  const foot = note !== undefined &&
    markup`<tfoot><tr><td colspan="${columns.length}">${note}</td></tr></tfoot>\n`;
  return String(
    markup`<table id="${id}">
<caption>${title}</caption>
<thead><tr>${head}</tr></thead>
${foot}<tbody>
${rows.map((row) => htmlRow(row, columns.length))}</tbody>
</table>
`,
  );
}

function htmlRow({ heading, cells }: TableRow, width: number): Markup {
  const [name, ...others] = cells;
  return heading
    ? markup`<tr><th scope="rowgroup" colspan="${width}" style="text-align:left">${name}</th></tr>\n`
    : markup`<tr><th scope="row" style="text-align:left;font-weight:normal;padding-left:1em">${name}</th>${
      others.map((cell) => markup`<td style="text-align:right">${cell}</td>`)
    }</tr>\n`;
}

/** The page that holds nothing but the table. */
export function tablePage(table: PublishedTable): string {
  return String(markup`<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>${table.title}</title>
${raw(tableHtml(table))}</html>
`);
}

/**
 * The table as records, the heading that a row belongs to in a column of its own;
 * the table's note stands in each record, since a spreadsheet may sort or cut them.
 * A text that a spreadsheet would take for a formula gets an apostrophe.
 */
export function tableRecords(
  { columns, rows, note }: PublishedTable,
): string[][] {
  const notes = note === undefined ? [] : [note];
  let heading = "";
  const records = rows.flatMap((row) => {
    if (row.heading) {
      heading = row.cells[0] ?? "";
      return [];
    }
    return [[heading, ...row.cells, ...notes].map(withoutFormula)];
  });
  return [["Group", ...columns, ...notes.map(() => "Note")], ...records];
}

function withoutFormula(text: string): string {
  return /^[=+@\t\r]|^-(?![\d.]*$)/.test(text) ? `'${text}` : text;
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|~]|&(?=#?\w+;)/g, "\\$&").replaceAll(
    /\s*\n\s*/g,
    " ",
  );
}
