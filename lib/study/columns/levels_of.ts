import { fieldOf } from "../model/field_of.ts";
import type { Study, StudyTables } from "../model/study.ts";
import type { Row } from "../model/table_reading.ts";

/**
 * Lists the values that a column may have, in the order of the package:
 * analytes, symptoms, terms. Where the package sets none, those that occur.
 *
 * @param study The study.
 * @param table Name of the table.
 * @param column Name of the column.
 * @returns The values.
 * @throws {RangeError} If there is no such column.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { levelsOf, loadStudy } from "../mod.ts";
 *
 * const study = await loadStudy(new URL("../../../data/", import.meta.url));
 * assert.deepEqual(levelsOf(study, "laboratory", "analyte"), ["CgA", "5HIAA"]);
 * ```
 */
export function levelsOf(
  study: Study,
  table: keyof StudyTables,
  column: string,
): readonly string[] {
  const field = fieldOf(study.package, table, column);
  if (field === undefined) {
    throw new RangeError(
      `Cannot list levels: column must be one of ${table}, current value is ${
        JSON.stringify(column)
      }`,
    );
  }
  const rows: readonly Row[] = study[table];
  const found = rows.map((row) => row[column])
    .filter((value) => value !== null);
  return [...new Set((field.constraints?.enum ?? found).map(String))];
}
