import { studyColumns } from "../model/study_columns.ts";
import type {
  Row,
  StudyReadings,
  TableReading,
} from "../model/table_reading.ts";

/** Tables as read without a problem, the header in row 1; those left out are empty. */
export function readingsOf(
  tables: Readonly<Partial<Record<keyof StudyReadings, readonly Row[]>>>,
): StudyReadings {
  const names = Object.keys(studyColumns) as (keyof StudyReadings)[];
  return Object.fromEntries(
    names.map((name): [string, TableReading] => [name, {
      file: `${name}.csv`,
      legible: true,
      rows: tables[name] ?? [],
      lines: (tables[name] ?? []).map((_, i) => i + 2),
      problems: [],
    }]),
  ) as StudyReadings;
}
