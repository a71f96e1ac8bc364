import type { Problem } from "../model/problem.ts";

/** A table as text, whatever file it came from. */
export interface Sheet {
  /** Names of the columns. */
  readonly header: readonly string[];
  /** Row of the file, as an editor or spreadsheet counts it, of the header. */
  readonly headerRow: number;
  /** Texts of the cells, a list a row. */
  readonly records: readonly (readonly string[])[];
  /** Row of the file on which each record stands. */
  readonly rows: readonly number[];
  /** Whether numbers are written with a decimal comma. */
  readonly decimalComma: boolean;
  /** What a reader should know of how the file was read. */
  readonly notes?: readonly string[];
}

/** A sheet, or why there is none. */
export type SheetReading =
  | { readonly sheet: Sheet }
  | { readonly problem: Problem };

/** A record and the row of the file on which it stands. */
export interface PlacedRecord {
  readonly record: readonly string[];
  readonly row: number;
}

/**
 * Makes a sheet of records as a spreadsheet saves them: spaces around a cell,
 * rows without any text, and columns without any text go.
 */
export function toSheet(
  file: string,
  placed: Iterable<PlacedRecord>,
): SheetReading {
  const { add, finish } = sheetMaker(file);
  for (const { record, row } of placed) add(record, row);
  return finish();
}

/** Makes a sheet as {@linkcode toSheet} does, of records that come one by one. */
export function sheetMaker(file: string): {
  readonly add: (record: readonly string[], row: number) => void;
  readonly finish: () => SheetReading;
} {
  const records: (readonly string[])[] = [];
  const rows: number[] = [];
  let width = 0;
  const add = (record: readonly string[], row: number) => {
    const tidy = record.map(tidyCell);
    const filled = lastFilled(tidy);
    if (filled === 0) return;
    if (records.length === 0) width = filled;
    tidy.length = Math.min(tidy.length, Math.max(width, filled));
    records.push(tidy);
    rows.push(row);
  };
  const finish = (): SheetReading => {
    const header = records.shift();
    const headerRow = rows.shift();
    if (header === undefined || headerRow === undefined) {
      return {
        problem: { file, found: "an empty file", expected: "a header row" },
      };
    }
    return { sheet: { header, headerRow, records, rows, decimalComma: false } };
  };
  return { add, finish };
}

/** Without blanks around it, and each letter in one way. */
function tidyCell(cell: string): string {
  const text = cell.trim();
  return isAscii.test(text) ? text : text.normalize("NFC");
}

const isAscii = /^[ -~]*$/;

/** Number of cells up to the last that is not empty. */
function lastFilled(record: readonly string[]): number {
  return record.findLastIndex((cell) => cell !== "") + 1;
}
