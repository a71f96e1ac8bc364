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
  placed: readonly PlacedRecord[],
): SheetReading {
  const [first, ...body] = placed.map(({ record, row }) => ({
    record: record.map((cell) => cell.trim().normalize("NFC")),
    row,
  })).filter(({ record }) => record.some((cell) => cell !== ""));
  if (first === undefined) {
    return {
      problem: { file, found: "an empty file", expected: "a header row" },
    };
  }
  const width = lastFilled(first.record);
  const tidy = (record: readonly string[]) =>
    record.slice(0, Math.max(width, lastFilled(record)));
  return {
    sheet: {
      header: tidy(first.record),
      headerRow: first.row,
      records: body.map(({ record }) => tidy(record)),
      rows: body.map(({ row }) => row),
      decimalComma: false,
    },
  };
}

/** Number of cells up to the last that is not empty. */
function lastFilled(record: readonly string[]): number {
  return record.findLastIndex((cell) => cell !== "") + 1;
}
