import { parse } from "csv-parse/sync";
import type { Field, TableResource } from "./data_package.ts";
import { type Cell, parseCell } from "./field.ts";
import type { Problem } from "./problem.ts";

/** One row of a table under its column names. */
export type Row = Readonly<Record<string, Cell>>;

/** The rows of one table, where each stands in its file, and what is wrong. */
export interface TableReading {
  readonly rows: readonly Row[];
  /** Line of the file on which each row ends. */
  readonly lines: readonly number[];
  readonly problems: readonly Problem[];
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads the text of a CSV file as its schema says, and keeps on after a problem
 * so that one reading finds them all. Rows with a problem are left out.
 */
export function readTable(resource: TableResource, text: string): TableReading {
  const file = resource.path;
  let records: CsvRecord[];
  try {
    records = parse(text, {
      info: true,
      relax_column_count: true,
    }) as unknown as CsvRecord[];
  } catch (error) {
    const { message, lines } = error as { message: string; lines?: number };
    const row = lines === undefined ? {} : { row: lines };
    return failed({ file, ...row, found: message, expected: "valid CSV" });
  }
  const [header, ...body] = records;
  if (header === undefined) {
    return failed({ file, found: "an empty file", expected: "a header row" });
  }
  const { fields } = resource.schema;
  const headerProblems = [...checkHeader(file, header.record, fields)];
  if (headerProblems.length > 0) {
    return { rows: [], lines: [], problems: headerProblems };
  }

  const rows: Row[] = [];
  const lines: number[] = [];
  const problems: Problem[] = [];
  for (const { record, info } of body) {
    const reading = readRow(file, info.lines, header.record, record, fields);
    if ("row" in reading) {
      rows.push(reading.row);
      lines.push(info.lines);
    } else problems.push(...reading.problems);
  }
  return { rows, lines, problems };
}

function failed(problem: Problem): TableReading {
  return { rows: [], lines: [], problems: [problem] };
}

function* checkHeader(
  file: string,
  header: readonly string[],
  fields: readonly Field[],
): Generator<Problem> {
  const expected = fields.map((field) => field.name);
  for (const column of expected) {
    if (!header.includes(column)) {
      yield {
        file,
        row: 1,
        column,
        found: "no such column",
        expected: "it in the header",
      };
    }
  }
  for (const [i, column] of header.entries()) {
    if (!expected.includes(column)) {
      yield {
        file,
        row: 1,
        column: JSON.stringify(column),
        found: "a column that the schema does not name",
        expected: `the columns ${expected.join(", ")}`,
      };
    } else if (header.indexOf(column) < i) {
      yield {
        file,
        row: 1,
        column,
        found: "the column twice",
        expected: "it once",
      };
    }
  }
}

function readRow(
  file: string,
  row: number,
  header: readonly string[],
  record: readonly string[],
  fields: readonly Field[],
): { row: Row } | { problems: Problem[] } {
  if (record.length !== header.length) {
    return {
      problems: [{
        file,
        row,
        found: `${record.length} cells`,
        expected: `${header.length}, one for each column of the header`,
      }],
    };
  }
  const values: Record<string, Cell> = {};
  const problems: Problem[] = [];
  for (const field of fields) {
    const text = record[header.indexOf(field.name)] ?? "";
    const cell = parseCell(field, text);
    if ("value" in cell) values[field.name] = cell.value;
    else {
      problems.push({
        file,
        row,
        column: field.name,
        found: text === "" ? "nothing" : JSON.stringify(text),
        expected: cell.expected,
      });
    }
  }
  return problems.length > 0 ? { problems } : { row: Object.freeze(values) };
}
