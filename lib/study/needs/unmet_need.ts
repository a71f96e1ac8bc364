import { type ColumnType, studyColumns } from "../model/study_columns.ts";
import type { StudyTables } from "../model/study.ts";
import type { Row } from "../model/table_reading.ts";

/**
 * Says why a study does not meet a need of a notebook's cell.
 *
 * @param tables The study's tables.
 * @param need Tables with rows ("survival") and columns in which every row has
 * its value, or any where the column may be empty ("survival.reason"), joined by
 * "and"; alternatives are joined by "or".
 * @returns The reason; undefined where the need is met.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy, unmetNeed } from "../mod.ts";
 *
 * const study = await loadStudy(new URL("../../../data/", import.meta.url));
 * assert.equal(unmetNeed(study, "survival.reason"), undefined);
 * assert.equal(
 *   unmetNeed({ ...study, symptoms: [] }, "symptoms.episodes"),
 *   "there are no rows of symptoms",
 * );
 * ```
 */
export function unmetNeed(
  tables: Partial<StudyTables>,
  need: string,
): string | undefined {
  const unmet = need.split(" or ").map((alternative) =>
    alternative.split(" and ").map((place) => unmetPlace(tables, place))
      .find((reason) => reason !== undefined)
  );
  return unmet.includes(undefined)
    ? undefined
    : [...new Set(unmet)].join(", and ");
}

function unmetPlace(
  tables: Partial<StudyTables>,
  place: string,
): string | undefined {
  const [table, column] = place.split(".") as [keyof StudyTables, string?];
  const rows: readonly Row[] = tables[table] ?? [];
  if (rows.length === 0) return `there are no rows of ${table}`;
  if (column === undefined) return undefined;
  if (rows.every((row) => row[column] === undefined)) {
    return `${table} has no column ${column}`;
  }
  const types: Readonly<Record<string, ColumnType>> = studyColumns[table];
  const type = types[column] ?? "string?";
  if (typeof type === "string" ? type.endsWith("?") : type.includes(null)) {
    return undefined;
  }
  const empty =
    rows.filter((row) => row[column] === null || row[column] === undefined)
      .length;
  return empty === 0
    ? undefined
    : `the column ${column} of ${table} is empty in ${empty} of ${rows.length} rows`;
}
