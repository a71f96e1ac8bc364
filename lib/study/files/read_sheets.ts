import type { Problem } from "../model/problem.ts";
import { decodeText } from "./decode_text.ts";
import { parseCsv } from "./parse_csv.ts";
import { parseSav } from "./parse_sav.ts";
import { parseWorkbook, sheetNames } from "./parse_workbook.ts";
import type { Sheet, SheetReading } from "./sheet.ts";

/** A sheet of a file, before anybody has said what its columns are. */
export interface ReadSheet {
  /** Its texts. */
  readonly sheet: Sheet;
  /** Of a workbook with several, its name. */
  readonly sheetName?: string;
  /** Encoding of the text, where it is not UTF-8. */
  readonly encoding?: string;
}

/**
 * Reads the sheets of a file by its ending: `.csv` and other texts, `.xlsx`,
 * `.sav`. A text that is not UTF-8 is read as Windows-1252.
 *
 * @param file The file's name.
 * @param bytes Its bytes.
 * @returns The sheets with something in them, or why there are none.
 */
export function readSheets(
  file: string,
  bytes: Uint8Array,
): readonly ReadSheet[] | { readonly problem: Problem } {
  if (/\.xlsx$/i.test(file)) return workbookSheets(file, bytes);
  if (/\.z?sav$/i.test(file)) return one(parseSav(file, bytes));
  const encodings = [undefined, "windows-1252"];
  let first: Problem | undefined;
  for (const encoding of encodings) {
    const decoded = decodeText(file, bytes, encoding);
    if ("text" in decoded) {
      return one(
        parseCsv(file, decoded.text, []),
        encoding === undefined ? {} : { encoding },
      );
    }
    first ??= decoded.problem;
  }
  return { problem: first! };
}

function one(
  reading: SheetReading,
  more: Omit<ReadSheet, "sheet"> = {},
): readonly ReadSheet[] | { readonly problem: Problem } {
  return "problem" in reading ? reading : [{ sheet: reading.sheet, ...more }];
}

function workbookSheets(
  file: string,
  bytes: Uint8Array,
): readonly ReadSheet[] | { readonly problem: Problem } {
  const names = sheetNames(file, bytes);
  if ("problem" in names) return names;
  const sheets: ReadSheet[] = [];
  for (const name of names) {
    const reading = parseWorkbook(file, bytes, name, name);
    if ("problem" in reading) return reading;
    sheets.push({
      sheet: reading.sheet,
      ...(names.length > 1 && { sheetName: name }),
    });
  }
  return sheets;
}
