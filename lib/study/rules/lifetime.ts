import type { DataPackage } from "../model/data_package.ts";
import type { Problem } from "../model/problem.ts";
import type { StudyReadings } from "../model/table_reading.ts";
import {
  daysIn,
  daysOf,
  otherUnitHint,
  timeUnitOf,
} from "../model/time_unit.ts";

/** The columns of times, which all are in the unit of the study. */
const timeColumns: Readonly<
  Partial<Record<keyof StudyReadings, readonly string[]>>
> = {
  treatment: [
    "duration",
    "progression",
    "death",
    "new_treatment",
    "last_follow_up",
  ],
  assessments: ["time_point", "month"],
  survival: ["months"],
  laboratory: ["month"],
  symptoms: ["month"],
};

/** What no patient is followed for, in days: a hundred years. */
const tooLong = 100 * daysOf.year!;

/** Finds columns with times that nobody lives to see in the study's unit. */
export function* lifetimeProblems(
  descriptor: DataPackage,
  readings: StudyReadings,
): Generator<Problem> {
  const unit = timeUnitOf(descriptor);
  const most = Math.round(tooLong / daysIn(unit));
  for (const [table, columns] of Object.entries(timeColumns)) {
    const { file, rows, lines } = readings[table as keyof StudyReadings];
    for (const column of columns) {
      const [first, ...others] = rows.keys()
        .filter((i) => Number(rows[i]![column]) > most);
      if (first === undefined) continue;
      const again = others.length === 0
        ? ""
        : `, and such times in ${others.length} more rows`;
      yield {
        file,
        row: lines[first]!,
        column,
        found: `${rows[first]![column]}${again}`,
        expected: `no more than ${most} ${unit}s, which is 100 years`,
        hint: otherUnitHint,
      };
    }
  }
}
