import type { Problem } from "./problem.ts";
import type { StudyTables } from "./study.ts";

/** What a cell of a table holds once read; an empty cell is null. */
export type CellValue = string | number | boolean | null;

/** One row of a table under its column names. */
export type Row = Readonly<Record<string, CellValue>>;

/**
 * The rows of one table, where each stands in its file, and what is wrong. A row
 * with a problem has only the cells that could be read, so that keys and rules
 * can be checked all the same.
 */
export interface TableReading {
  /** Name of the file that was read. */
  readonly file: string;
  /** Whether columns could be told apart; if not, there are no rows. */
  readonly legible: boolean;
  /** The rows, under their column names. */
  readonly rows: readonly Row[];
  /** Row of the file on which each row stands. */
  readonly lines: readonly number[];
  /** What is wrong in the table. */
  readonly problems: readonly Problem[];
  /** What a reader should know of how the file was read. */
  readonly notes?: readonly string[];
}

/** The reading of a table that could not be read. */
export function failed(
  file: string,
  problems: readonly Problem[],
): TableReading {
  return { file, legible: false, rows: [], lines: [], problems };
}

/** The reading of a table that a study does not have. */
export function absent(name: string): TableReading {
  return failed(`${name}.csv`, []);
}

/** The tables of a study as they were read, in which some cells may be missing. */
export type StudyReadings = Readonly<Record<keyof StudyTables, TableReading>>;
