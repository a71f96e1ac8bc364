import { escape } from "html-escaper";
import type { PublishedTable, TableRow } from "./published_table.ts";

/**
 * The table in Markdown, headings in bold. Whatever could be markup in a cell is
 * escaped.
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

/** The table as an HTML fragment; all text is escaped. */
export function tableHtml(
  { id, title, columns, rows, note }: PublishedTable,
): string {
  const head = columns.map((text) => `<th scope="col">${escape(text)}</th>`);
  const body = rows.map((row) => htmlRow(row, columns.length));
  const foot = note === undefined
    ? ""
    : `<tfoot><tr><td colspan="${columns.length}">${
      escape(note)
    }</td></tr></tfoot>\n`;
  return `<table id="${escape(id)}">\n<caption>${escape(title)}</caption>\n` +
    `<thead><tr>${head.join("")}</tr></thead>\n${foot}` +
    `<tbody>\n${body.join("\n")}\n</tbody>\n</table>\n`;
}

function htmlRow({ heading, cells }: TableRow, width: number): string {
  const [name = "", ...others] = cells.map((cell) => escape(cell));
  return heading
    ? `<tr><th scope="rowgroup" colspan="${width}" style="text-align:left">${name}</th></tr>`
    : `<tr><th scope="row" style="text-align:left;font-weight:normal;padding-left:1em">${name}</th>${
      others.map((cell) => `<td style="text-align:right">${cell}</td>`).join("")
    }</tr>`;
}

/** The page that holds nothing but the table. */
export function tablePage(table: PublishedTable): string {
  return `<!DOCTYPE html>\n<html lang="en">\n<meta charset="utf-8">\n<title>${
    escape(table.title)
  }</title>\n${tableHtml(table)}</html>\n`;
}

/**
 * The table as records, the heading that a row belongs to in a column of its own.
 * A text that a spreadsheet would take for a formula gets an apostrophe.
 */
export function tableRecords({ columns, rows }: PublishedTable): string[][] {
  let heading = "";
  const records = rows.flatMap((row) => {
    if (row.heading) {
      heading = row.cells[0] ?? "";
      return [];
    }
    return [[heading, ...row.cells].map(withoutFormula)];
  });
  return [["Group", ...columns], ...records];
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
