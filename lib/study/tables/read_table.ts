import { hintFor } from "../cells/hint.ts";
import { parseCell } from "../cells/parse_cell.ts";
import type { Sheet } from "../files/sheet.ts";
import type { Field, TableResource } from "../model/data_package.ts";
import type { CellProblem, Problem } from "../model/problem.ts";
import {
  type CellValue,
  failed,
  type Row,
  type TableReading,
} from "../model/table_reading.ts";
import { headerProblems } from "./header_problems.ts";

/**
 * Reads the cells of a sheet as its schema says, and keeps on after a problem
 * so that one reading finds them all.
 *
 * @param file Name of the file for messages.
 */
export function readTable(
  { schema }: TableResource,
  file: string,
  sheet: Sheet,
): TableReading {
  const { header, headerRow: row } = sheet;
  const ofHeader = [...headerProblems(header, schema.fields)]
    .map((problem) => ({ file, row, ...problem }));
  if (ofHeader.length > 0) return failed(file, ofHeader);

  const problems: Problem[] = [];
  const rows = sheet.records.map((record, i) => {
    const reading = readRow(sheet, record, schema.fields);
    const place = { file, row: sheet.rows[i]! };
    problems.push(
      ...reading.problems.map((problem) => ({ ...place, ...problem })),
    );
    return reading.row;
  });
  return { file, legible: true, rows, lines: sheet.rows, problems };
}

function readRow(
  { header, decimalComma }: Sheet,
  record: readonly string[],
  fields: readonly Field[],
): { row: Row; problems: readonly CellProblem[] } {
  const complete = record.length === header.length;
  const values: Record<string, CellValue> = {};
  const problems: CellProblem[] = [];
  for (const field of fields) {
    const i = header.indexOf(field.name);
    const text = record[i] ?? "";
    // In a row of the wrong length only the first cell surely has its place,
    // unless it is a note or the whole row.
    if (!complete && (i > 0 || /[\s;|]/.test(text))) continue;
    const cell = parseCell(field, text, decimalComma);
    if ("value" in cell) values[field.name] = cell.value;
    else {
      const hint = hintFor(field, text);
      problems.push({
        column: field.name,
        found: text === "" ? "nothing" : JSON.stringify(text),
        expected: cell.expected,
        ...(hint !== undefined && { hint }),
      });
    }
  }
  return {
    row: Object.freeze(values),
    problems: complete ? problems : [wrongLength(header, record)],
  };
}

function wrongLength(
  header: readonly string[],
  record: readonly string[],
): CellProblem {
  return {
    found: record.length === 1 ? "1 cell" : `${record.length} cells`,
    expected: `${header.length}, one for each column of the header`,
    hint: record.length > header.length
      ? "a comma within a cell? Put such a cell in quotes, and write numbers with a decimal point; a note beside the table has no place in the file"
      : /[;\t]/.test(record.join())
      ? "all rows must separate columns by the same sign as the header"
      : "a line break within a cell? Put such a cell in quotes; a note below the table has no place in the file",
  };
}
