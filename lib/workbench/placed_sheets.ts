import { basename } from "node:path";
import {
  type ReadSheet,
  type RecordTable,
  recordTable,
  type StudySource,
  type SurvivalColumns,
} from "../study/mod.ts";
import { safeName } from "./study_files.ts";

/** A sheet and the file that it stands in. */
export interface PlacedSheet extends ReadSheet {
  /** The file's path. */
  readonly path: string;
}

/** What a reader calls a sheet. */
export function sheetLabel({ sheetName, path }: PlacedSheet): string {
  return sheetName ?? basename(path);
}

/** Where a sheet stands in the study's folder. */
export function sourceOf(
  { path, sheetName, encoding }: PlacedSheet,
): StudySource {
  return {
    path: safeName(basename(path)),
    ...(sheetName !== undefined && { sheetName }),
    ...(encoding !== undefined && { encoding }),
  };
}

/** The sheets that can have the survival times: of several, those without records. */
export function survivalSheets(
  sheets: readonly PlacedSheet[],
): readonly PlacedSheet[] {
  return sheets.length === 1
    ? sheets
    : sheets.filter(({ sheet }) => recordTable(sheet) === undefined);
}

/**
 * The tables of records in sheets, each with where it stands. Their dates serve
 * where the survival times count from a date that each patient has.
 */
export function recordSources(
  sheets: readonly PlacedSheet[],
  columns: SurvivalColumns | undefined,
): readonly (readonly [StudySource, RecordTable])[] {
  const hasStart = columns !== undefined && typeof columns.time !== "string" &&
    columns.patient !== "#";
  return sheets.flatMap((placed) => {
    const table = recordTable(placed.sheet);
    return table === undefined || table.isDated && !hasStart
      ? []
      : [[sourceOf(placed), table] as const];
  });
}
