import { parse } from "csv-parse/sync";
import type { Field } from "./data_package.ts";
import { type SheetReading, toSheet } from "./sheet.ts";

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const delimiters = [",", ";", "\t"] as const;
const decimalComma = /^[+-]?\d+,\d+$/;
const decimalPoint = /^[+-]?\d+\.\d+$/;
/** Digits in threes after a comma: 1,234 may be a thousand or a bit more than one. */
const perhapsThousands = /^[+-]?\d{1,3}(,\d{3})+$/;

/**
 * Parses CSV as spreadsheets of different countries write it. Which of comma,
 * semicolon and tab separates the columns is told by the header; where it is not
 * the comma, numbers may have a decimal comma, if nothing contradicts that.
 *
 * @param fields The columns to expect.
 * @param text The file's text, with line feeds.
 */
export function parseCsv(
  file: string,
  text: string,
  fields: readonly Field[],
): SheetReading {
  // Excel's own way to name the delimiter, in a line of its own.
  const named = /^sep=(.)\n/.exec(text);
  const start = named === null ? 0 : 1;
  const body = named === null ? text : text.slice(named[0].length);
  const delimiter = named?.[1] ?? delimiterOf(body, fields);
  let parsed: CsvRecord[];
  try {
    parsed = parse(body, {
      info: true,
      relax_column_count: true,
      delimiter,
    }) as unknown as CsvRecord[];
  } catch (error) {
    const { message, lines } = error as { message: string; lines?: number };
    return {
      problem: {
        file,
        ...(lines === undefined ? {} : { row: lines + start }),
        found: message,
        expected: "valid CSV",
        hint: 'a cell with quotes is written "say ""yes""", each quote twice',
      },
    };
  }
  const placed = parsed.map(({ record, info }) => ({
    record,
    row: info.lines + start,
  }));
  const comma = delimiter !== "," &&
    hasDecimalComma(parsed.map(({ record }) => record), fields);
  return toSheet(file, placed, comma);
}

/** The delimiter that finds the most of the expected columns in the header. */
function delimiterOf(text: string, fields: readonly Field[]): string {
  const names = new Set(fields.map(({ name }) => name));
  const line = text.split("\n").find((each) => each.trim() !== "") ?? "";
  const found = (delimiter: string) =>
    line.split(delimiter)
      .filter((cell) => names.has(cell.replaceAll('"', "").trim())).length;
  return delimiters.reduce((best, each) =>
    found(each) > found(best) ? each : best
  );
}

function hasDecimalComma(
  records: readonly (readonly string[])[],
  fields: readonly Field[],
): boolean {
  const [header = [], ...body] = records;
  const numeric = fields.filter(({ type }) => type === "number")
    .map(({ name }) => header.findIndex((cell) => cell.trim() === name))
    .filter((i) => i !== -1);
  const cells = body.flatMap((record) =>
    numeric.map((i) => (record[i] ?? "").trim())
  );
  const commas = cells.filter((cell) => decimalComma.test(cell));
  return commas.some((cell) => !perhapsThousands.test(cell)) &&
    !cells.some((cell) => decimalPoint.test(cell));
}
