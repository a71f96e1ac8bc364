import { read, utils, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { Problem } from "../model/problem.ts";
import { type PlacedRecord, type SheetReading, toSheet } from "./sheet.ts";

/**
 * Reads the only sheet of an `.xlsx` workbook that has something in it, or the
 * one that bears the table's name, as texts: numbers with a decimal point, dates
 * as year-month-day, percentages with their sign, and formulas as they were
 * typed (so that they are refused as in CSV).
 */
export function parseWorkbook(
  file: string,
  bytes: Uint8Array,
  table: string,
  sheetName?: string,
): SheetReading {
  const book = openWorkbook(file, bytes);
  if ("problem" in book) return book;
  if (sheetName !== undefined && !book.SheetNames.includes(sheetName)) {
    return {
      problem: {
        file,
        found: `the sheets ${book.SheetNames.join(", ")}`,
        expected: `one named ${sheetName}, as dialect.sheetName says`,
      },
    };
  }
  const filled = book.SheetNames.filter((name) => !isEmpty(book.Sheets[name]!));
  const chosen = sheetName ??
    (filled.length > 1
      ? filled.find((name) => name.toLowerCase() === table.toLowerCase())
      : filled[0]);
  if (chosen === undefined && filled.length > 1) {
    return {
      problem: {
        file,
        found: `the sheets ${filled.join(", ")}`,
        expected: `one sheet, or one named ${table}`,
      },
    };
  }
  const sheet = chosen === undefined ? {} : book.Sheets[chosen]!;
  const problem = mergedProblem(file, sheet);
  if (problem !== undefined) return { problem };
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return toSheet(file, placedRecords(sheet, date1904));
}

/** Names of the sheets of a workbook that have something in them. */
export function sheetNames(
  file: string,
  bytes: Uint8Array,
): readonly string[] | { readonly problem: Problem } {
  const book = openWorkbook(file, bytes);
  return "problem" in book
    ? book
    : book.SheetNames.filter((name) => !isEmpty(book.Sheets[name]!));
}

function openWorkbook(
  file: string,
  bytes: Uint8Array,
): WorkBook | { readonly problem: Problem } {
  const expected = "an .xlsx workbook";
  // A workbook is a ZIP archive; the library would take any text for a sheet.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    return { problem: { file, expected, ...foundInstead(bytes) } };
  }
  let book: WorkBook;
  try {
    book = read(bytes, { cellNF: true, cellHTML: false, sheetStubs: true });
  } catch (error) {
    return { problem: { file, found: (error as Error).message, expected } };
  }
  const lost = book.SheetNames.find((name) => book.Sheets[name] === undefined);
  if (lost === undefined) return book;
  const found = `the sheet ${lost} without its content`;
  const hint = "the file is damaged; save it again from the spreadsheet";
  return { problem: { file, found, expected, hint } };
}

/** Old Excel files and encrypted new ones are both containers of this kind. */
const container = [0xd0, 0xcf, 0x11, 0xe0];

function foundInstead(bytes: Uint8Array): Pick<Problem, "found" | "hint"> {
  if (!container.every((byte, i) => bytes[i] === byte)) {
    return { found: "a file that is not a workbook" };
  }
  return new TextDecoder("utf-16le").decode(bytes).includes("EncryptedPackage")
    ? {
      found: "a workbook protected by a password",
      hint:
        "in Excel: File, Info, Protect Workbook, Encrypt with Password, delete the password, and save",
    }
    : {
      found: "an old Excel file (.xls) under another name",
      hint: "open it in Excel and save it as Excel Workbook (.xlsx)",
    };
}

function mergedProblem(file: string, sheet: WorkSheet): Problem | undefined {
  const merged = (sheet["!merges"] ?? []).toSorted((a, b) => a.s.r - b.s.r);
  const [first] = merged;
  return first && {
    file,
    row: first.s.r + 1,
    found: `the merged cells ${merged.map(utils.encode_range).join(", ")}`,
    expected: "a cell of its own for each value",
    hint:
      "a merged cell has its value only in its first row and column; split it, and fill in the others",
  };
}

function isEmpty(sheet: WorkSheet): boolean {
  return Object.entries(sheet)
    .every(([at, cell]) => at.startsWith("!") || cellText(cell).trim() === "");
}

/** The rows that have a cell: a format can reach to the last of a million rows. */
function placedRecords(sheet: WorkSheet, date1904: boolean): PlacedRecord[] {
  const rows = new Map<number, string[]>();
  for (const [at, cell] of Object.entries(sheet)) {
    if (at.startsWith("!")) continue;
    const text = cellText(cell, date1904);
    if (text.trim() === "") continue;
    const { r, c } = utils.decode_cell(at);
    const record = rows.get(r) ?? [];
    rows.set(r, record);
    while (record.length <= c) record.push("");
    record[c] = text;
  }
  const width = rows.values()
    .reduce((most, { length }) => Math.max(most, length), 0);
  return [...rows].sort(([a], [b]) => a - b).map(([r, record]) => ({
    row: r + 1,
    record: [...record, ...Array(width - record.length).fill("")],
  }));
}

interface WorkbookCell {
  /** Type: number, text, boolean, error, date. */
  readonly t: string;
  readonly v?: unknown;
  /** Formula. */
  readonly f?: string;
  /** Number format. */
  readonly z?: string;
  /** Text as displayed. */
  readonly w?: string;
}

function cellText(cell: WorkbookCell, date1904 = false): string {
  if (cell.f !== undefined) return `=${cell.f}`;
  if (cell.t === "z" || cell.v === undefined) return "";
  const format = bareFormat(cell.z);
  if (cell.t === "n" && isDateFormat(format)) {
    const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    const date = new Date(start + Number(cell.v) * 86_400_000);
    // Spreadsheets show a number that no calendar reaches as it is, or as ####.
    if (!Number.isNaN(date.getTime())) return date.toISOString().slice(0, 10);
  }
  // Shown as 3 %, and kept as 0.03.
  if (cell.t === "n" && format.includes("%")) {
    return `${Number((Number(cell.v) * 100).toPrecision(12))}%`;
  }
  if (cell.t === "e") return cell.w ?? "#ERROR!";
  return String(cell.v);
}

/**
 * Whether a format consists of the signs of dates alone, which other words have
 * in them too, such as Standard; minutes with hours or seconds are no date.
 */
function isDateFormat(format: string): boolean {
  const [first = ""] = format.split(";");
  return /^[ymdhs\s.,:\/@-]+(am\/pm|a\/p|0)*$/i.test(first) &&
    (/[yd]/i.test(first) || /m/i.test(first) && !/[hs]/i.test(first));
}

/** A number format without quoted texts, colours and locales. */
function bareFormat(format = ""): string {
  return format === "General"
    ? ""
    : format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, "");
}
