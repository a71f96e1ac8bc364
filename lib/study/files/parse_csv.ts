import { parse } from "csv-parse/sync";
import type { Field, TableDialect } from "../model/data_package.ts";
import { type Sheet, sheetMaker, type SheetReading } from "./sheet.ts";

/** What the parser's codes for a misplaced quote mean. */
const quoteErrors: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quote that is opened and not closed",
  INVALID_OPENING_QUOTE: "a quote within a cell",
  CSV_INVALID_CLOSING_QUOTE: "a letter after the quote that ends a cell",
};

const delimiters = [",", ";", "\t"] as const;
const decimalComma = /^[+-]?\d+,\d+$/;
const decimalPoint = /^[+-]?\d+\.\d+$/;
/** Digits in threes after a comma: 1,234 may be a thousand or a bit more than one. */
const perhapsThousands = /^[+-]?\d{1,3}(,\d{3})+$/;

/**
 * Parses CSV as spreadsheets of different countries write it. Which of comma,
 * semicolon and tab separates the columns is told by the header; where it is not
 * the comma, numbers may have a decimal comma, if more have that than a point.
 *
 * @param fields The columns to expect.
 * @param text The file's text, with line feeds.
 */
export function parseCsv(
  file: string,
  text: string,
  fields: readonly Field[],
  dialect: TableDialect = {},
): SheetReading {
  // Excel's own way to name the delimiter, in a line that it does not show.
  const named = /^sep=(.)\n/.exec(text);
  const body = named === null ? text : text.slice(named[0].length);
  const delimiter = dialect.delimiter ?? named?.[1] ??
    delimiterOf(body, fields);
  const maker = sheetMaker(file);
  const { quoteChar = '"', commentChar } = dialect;
  const options = {
    relax_column_count: true,
    delimiter,
    quote: quoteChar,
    ...(commentChar !== undefined && {
      comment: commentChar,
      comment_no_infix: true,
    }),
  };
  let row = 0;
  // A cell may have several lines, and is in one row of the spreadsheet.
  const add = (record: readonly string[]) => void maker.add(record, ++row);
  try {
    if (body.includes(quoteChar) || commentChar !== undefined) {
      parse(body, { ...options, on_record: add });
    } else { // as most files are, of which a hundred thousand rows are read at once
      for (const line of body.split("\n")) add(line.split(delimiter));
    }
  } catch (error) {
    const { code = "", message } = error as { code?: string; message: string };
    return {
      problem: {
        file,
        row: row + 1,
        found: quoteErrors[code] ?? message,
        expected: "valid CSV",
        hint: 'a cell with quotes is written "say ""yes""", each quote twice',
      },
    };
  }
  const reading = maker.finish();
  if ("problem" in reading || delimiter === ",") return reading;
  const { sheet } = reading;
  return { sheet: { ...sheet, decimalComma: hasDecimalComma(sheet, fields) } };
}

/** The delimiter that finds the most of the expected columns in the header. */
function delimiterOf(text: string, fields: readonly Field[]): string {
  const names = new Set(
    fields.flatMap(({ name, from = [] }) => [name, from].flat()),
  );
  const line = text.split("\n").find((each) => each.trim() !== "") ?? "";
  const found = (delimiter: string) =>
    line.split(delimiter)
      .filter((cell) => names.has(cell.replaceAll('"', "").trim())).length;
  const best = delimiters.reduce((best, each) =>
    found(each) > found(best) ? each : best
  );
  if (found(best) > 0) return best;
  // Of a header in which no name is known, the sign that is most often there.
  const parts = (delimiter: string) => line.split(delimiter).length;
  return delimiters.reduce((best, each) =>
    parts(each) > parts(best) ? each : best
  );
}

function hasDecimalComma(
  { header, records }: Sheet,
  fields: readonly Field[],
): boolean {
  const numbers = new Set(
    fields.filter(({ type }) => type === "number")
      .flatMap(({ name, from = name }) => from),
  );
  // Before anything is known of the columns, any can be one of numbers.
  const numeric = [...header.keys()]
    .filter((at) => fields.length === 0 || numbers.has(header[at]!));
  const cells = records.flatMap((record) =>
    numeric.map((i) => record[i] ?? "")
  );
  const commas = cells.filter((cell) => decimalComma.test(cell));
  const points = cells.filter((cell) => decimalPoint.test(cell));
  return commas.length > points.length &&
    commas.some((cell) => !perhapsThousands.test(cell));
}
