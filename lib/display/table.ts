import { markup } from "../markup/mod.ts";

/** A table as a list of rows under their column names. */
export type Rows = readonly object[];

/** A column-oriented table, such as the `curve` of a Kaplan–Meier estimate. */
type Columns = Readonly<Record<string, ArrayLike<unknown>>>;

interface ArqueroTable {
  columnNames(): string[];
  objects(): object[];
}

interface DanfoFrame {
  readonly columns: string[];
  readonly index: (string | number)[];
  readonly values: unknown;
}

/**
 * The tables that can be shown: rows, columns, arquero's and danfojs's. An
 * interface of columns has no index signature, so the type can say no more.
 */
export type TableLike = Rows | object;

/**
 * Brings any table that can be shown to rows; undefined when it is none.
 *
 * @param columns The columns wanted, in their order; all by default.
 */
export function toRows(
  value: unknown,
  columns?: readonly string[],
): Rows | undefined {
  const rows = allRows(value);
  return columns === undefined
    ? rows
    : rows?.map((row) =>
      Object.fromEntries(columns.map((name) => [name, cellOf(row, name)]))
    );
}

function allRows(value: unknown): Rows | undefined {
  if (Array.isArray(value)) {
    return value.every((row) => typeof row === "object" && row !== null)
      ? value
      : undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  if ("objects" in value && typeof value.objects === "function") {
    return (value as ArqueroTable).objects();
  }
  if ("values" in value && "index" in value && "columns" in value) {
    return frameRows(value as DanfoFrame);
  }
  return columnRows(value as Columns);
}

/** Rows of a danfojs DataFrame or Series, its index first when it says something. */
function frameRows({ columns, index, values }: DanfoFrame): Rows {
  const numbered = index.every((label, i) => label === i);
  return (values as unknown[]).map((value, i) => {
    const cells = Array.isArray(value) ? value : [value];
    return {
      ...(numbered ? {} : { "": index[i] }),
      ...Object.fromEntries(columns.map((name, j) => [name, cells[j]])),
    };
  });
}

function columnRows(columns: Columns): Rows | undefined {
  const entries = Object.entries(columns);
  const length = entries[0]?.[1]?.length;
  const isTable = length !== undefined &&
    entries.every(([, column]) =>
      typeof column === "object" && column?.length === length
    );
  if (!isTable) return undefined;
  return Array.from(
    { length },
    (_, i) =>
      Object.fromEntries(entries.map(([name, column]) => [name, column[i]])),
  );
}

/** Column names in the order in which rows bring them up. */
function columnNames(rows: Rows): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

/** Text of a cell: numbers to `digits` significant digits, an empty cell as nothing. */
function formatCell(value: unknown, digits: number): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return formatNumber(value, digits);
  return String(value);
}

function formatNumber(value: number, digits: number): string {
  if (Number.isNaN(value)) return "not a number";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (Number.isInteger(value)) return String(value).replace("-", "−");
  const rounded = Number(value.toPrecision(digits));
  return String(rounded).replaceAll("-", "−");
}

/** What stands around the cells of a table, and how its numbers are written. */
interface TableLook {
  /** Heading; none if empty. */
  readonly caption: string;
  /** Significant digits of numbers. */
  readonly digits: number;
  /** Printed under the table. */
  readonly note?: string | undefined;
}

/** The table as HTML; text from the data is escaped. */
export function tableHtml(
  rows: Rows,
  { caption, digits, note }: TableLook,
): string {
  const names = columnNames(rows);
  const align = names.map((name) =>
    rows.some((row) => typeof cellOf(row, name) === "number") ? "right" : "left"
  );
  const head = names.map((name, i) =>
    markup`<th scope="col" style="text-align:${align[i]}">${name}</th>`
  );
  const body = rows.map((row, i) => {
    const cells = names.map((name, j) =>
      markup`<td style="text-align:${align[j]}">${
        formatCell(cellOf(row, name), digits)
      }</td>`
    );
    return markup`${i > 0 && "\n"}<tr>${cells}</tr>`;
  });
  const title = caption !== "" && markup`<caption>${caption}</caption>`;
  const foot = note !== undefined &&
    markup`<tfoot><tr><td colspan="${names.length}" style="text-align:left">${note}</td></tr></tfoot>`;
  return String(
    markup`<table>${title}<thead><tr>${head}</tr></thead><tbody>${body}</tbody>${foot}</table>`,
  );
}

/** The table as plain text in aligned columns, for clients without HTML. */
export function tableText(
  rows: Rows,
  { caption, digits, note }: TableLook,
): string {
  const names = columnNames(rows);
  const body = rows.map((row) =>
    names.map((name) => formatCell(cellOf(row, name), digits))
  );
  const widths = names.map((name, i) =>
    Math.max(name.length, ...body.map((cells) => cells[i]!.length))
  );
  const lines = [names, widths.map((width) => "-".repeat(width)), ...body]
    .map((cells) =>
      cells.map((cell, i) => cell.padEnd(widths[i]!)).join("  ").trimEnd()
    );
  return [
    ...(caption === "" ? [] : [caption, ""]),
    ...lines,
    ...(note === undefined ? [] : ["", note]),
  ].join("\n");
}

function cellOf(row: object, name: string): unknown {
  return (row as Record<string, unknown>)[name];
}
