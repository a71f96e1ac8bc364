import { read, utils, type WorkSheet } from "@e965/xlsx";
import { type PlacedRecord, type SheetReading, toSheet } from "./sheet.ts";

/**
 * Reads the first sheet of an `.xlsx` workbook, or the one that bears the
 * table's name, as texts: numbers with a decimal point, dates as year-month-day,
 * formulas as they were typed (so that they are refused as in CSV).
 */
export function parseWorkbook(
  file: string,
  bytes: Uint8Array,
  table: string,
): SheetReading {
  const expected = "an .xlsx workbook";
  // A workbook is a ZIP archive; the library would take any text for a sheet.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    return {
      problem: { file, found: "a file that is no workbook", expected },
    };
  }
  let sheets: Readonly<Record<string, WorkSheet>>;
  let names: readonly string[];
  try {
    ({ Sheets: sheets, SheetNames: names } = read(bytes, {
      cellNF: true,
      cellHTML: false,
    }));
  } catch (error) {
    return { problem: { file, found: (error as Error).message, expected } };
  }
  if (names.length > 1 && !names.includes(table)) {
    return {
      problem: {
        file,
        found: `the sheets ${names.join(", ")}`,
        expected: `one sheet, or one named ${table}`,
      },
    };
  }
  const sheet = sheets[names.includes(table) ? table : names[0]!];
  return toSheet(file, sheet === undefined ? [] : placedRecords(sheet));
}

function placedRecords(sheet: WorkSheet): PlacedRecord[] {
  const reference = sheet["!ref"];
  if (reference === undefined) return [];
  const { e: end } = utils.decode_range(reference);
  return Array.from({ length: end.r + 1 }, (_, r) => ({
    row: r + 1,
    record: Array.from(
      { length: end.c + 1 },
      (_, c) => cellText(sheet[utils.encode_cell({ r, c })]),
    ),
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

function cellText(cell: WorkbookCell | undefined): string {
  if (cell === undefined || cell.v === undefined && cell.f === undefined) {
    return "";
  }
  if (cell.f !== undefined) return `=${cell.f}`;
  if (cell.t === "n" && /[dmy]/i.test(dateFormat(cell.z))) {
    return new Date(Date.UTC(1899, 11, 30) + Number(cell.v) * 86_400_000)
      .toISOString().slice(0, 10);
  }
  if (cell.t === "e") return cell.w ?? "#ERROR!";
  return String(cell.v);
}

/** A number format without quoted texts, colours and locales. */
function dateFormat(format = ""): string {
  return format === "General"
    ? ""
    : format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, "");
}
