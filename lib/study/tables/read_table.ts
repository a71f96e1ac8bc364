import { hintFor } from "../cells/hint.ts";
import { parseCell } from "../cells/parse_cell.ts";
import type { Sheet } from "../files/sheet.ts";
import type { TableResource } from "../model/data_package.ts";
import type { CellProblem, Problem } from "../model/problem.ts";
import {
  type CellValue,
  failed,
  type Row,
  type TableReading,
} from "../model/table_reading.ts";
import { type CellSource, cellSource, positionOf } from "./cell_source.ts";
import { headerProblems } from "./header_problems.ts";

/**
 * Reads the cells of a sheet as its schema says, and keeps on after a problem
 * so that one reading finds them all.
 *
 * @param file Name of the file for messages.
 * @param timeUnit Unit of the times that dates are turned into.
 */
export function readTable(
  resource: TableResource,
  file: string,
  sheet: Sheet,
  timeUnit = "month",
): TableReading {
  const { header, headerRow: row } = sheet;
  const ofHeader = [...headerProblems(sheet, resource)]
    .map((problem) => ({ file, row, ...problem }));
  if (ofHeader.length > 0) return failed(file, ofHeader);

  const problems: Problem[] = [];
  const rows: Row[] = [];
  const lines: number[] = [];
  const passes = passesOf(resource, sheet, timeUnit);
  const isWanted = rowFilter(resource, header);
  for (const [i, record] of sheet.records.entries()) {
    if (!isWanted(record)) continue;
    const line = sheet.rows[i]!;
    for (const { sources, isThere } of passes) {
      if (!isThere(record)) continue;
      const reading = readRow(sheet, record, line, sources);
      for (const problem of reading.problems) {
        problems.push({ file, row: line, ...problem });
      }
      rows.push(reading.row);
      lines.push(line);
    }
  }
  const { notes = [] } = sheet;
  return { file, legible: true, rows, lines, problems, notes };
}

/** One row that a record gives: of a wide sheet there are several. */
interface Pass {
  readonly sources: readonly CellSource[];
  readonly isThere: (record: readonly string[]) => boolean;
}

function passesOf(
  { schema, wide }: TableResource,
  { header, decimalComma }: Sheet,
  timeUnit: string,
): readonly Pass[] {
  const options = { schema, timeUnit, decimalComma };
  const sources = schema.fields.flatMap((field) =>
    cellSource(field, header, options) ?? []
  );
  if (wide === undefined) return [{ sources, isThere: () => true }];
  const names = [wide.column, ...Object.values(wide.from).flatMap(Object.keys)];
  const common = sources.filter(({ field }) => !names.includes(field.name));
  return Object.entries(wide.from).map(([from, set]) => {
    const own = schema.fields.flatMap((field): readonly CellSource[] => {
      if (field.name === wide.column) {
        return [cellSource({ ...field, from }, header, options) ?? []].flat();
      }
      const value = set[field.name];
      return value === undefined
        ? []
        : [{ field, at: 0, text: () => String(value) }];
    });
    const at = positionOf(header, from);
    return {
      sources: [...common, ...own],
      isThere: (record) => (record[at] ?? "") !== "",
    };
  });
}

function rowFilter(
  { rows = {} }: TableResource,
  header: readonly string[],
): (record: readonly string[]) => boolean {
  const wanted = Object.entries(rows).map(([name, text]) =>
    [positionOf(header, name), String(text)] as const
  );
  return (record) => wanted.every(([at, text]) => record[at] === text);
}

function readRow(
  { header, decimalComma }: Sheet,
  record: readonly string[],
  line: number,
  sources: readonly CellSource[],
): { row: Row; problems: readonly CellProblem[] } {
  const complete = record.length === header.length;
  const values: Record<string, CellValue> = {};
  const problems: CellProblem[] = [];
  for (const { field, at, text: textOf } of sources) {
    const text = textOf(record, line);
    // In a row of the wrong length only the first cell surely has its place,
    // unless it is a note or the whole row.
    if (!complete && (at > 0 || /[\s;|]/.test(text))) continue;
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
      ? "a comma within a cell? Put such a cell in quotes, and write numbers with a decimal point; delete any note beside the table"
      : /[;\t]/.test(record.join())
      ? "all rows must separate columns with the same character as the header"
      : "a line break within a cell? Put such a cell in quotes; delete any note below the table",
  };
}
