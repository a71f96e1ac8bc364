import { printed } from "../constraints.ts";
import type { Patient } from "../../study/mod.ts";
import type { PatientCourse } from "../patient_course.ts";
import type { Random } from "../random.ts";

/** A patient whose columns are filled one after the other. */
export type Draft = { -readonly [K in keyof Patient]: Patient[K] };

/** The patients, and ways to give so many of them a value at random. */
export interface Cohort {
  readonly rows: readonly Draft[];
  readonly random: Random;
  /** Rows of the patients who left before 3 months. */
  readonly early: readonly Draft[];
  /** Rows of the patients whose course a test holds for. */
  at(test: (course: PatientCourse) => boolean): Draft[];
  /** Give each value to so many of the rows, which must be all of them. */
  deal(
    column: keyof Draft,
    among: readonly Draft[],
    counts: Readonly<Record<string, number>>,
  ): void;
  /** Mark so many of the rows, and no other; those that `first` holds for come first. */
  mark(
    column: Flag,
    n: number,
    among: readonly Draft[],
    first?: (row: Draft) => boolean,
  ): Draft[];
}

type Flag = {
  [K in keyof Draft]: Draft[K] extends boolean ? K : never;
}[keyof Draft];

/** Begin a table of patients. */
export function createCohort(
  courses: readonly PatientCourse[],
  random: Random,
): Cohort {
  const rows = courses.map(({ patient }) => ({ patient } as Draft));
  const at: Cohort["at"] = (test) => rows.filter((_, i) => test(courses[i]!));
  return {
    rows,
    random,
    early: at((course) => course.duration < 3),
    at,
    deal(column, among, counts) {
      const values = Object.entries(counts).flatMap(([value, n]) =>
        Array<string>(n).fill(value)
      );
      if (values.length !== among.length) {
        throw new RangeError(
          `Cannot assign ${column}: ${values.length} values for ${among.length} patients`,
        );
      }
      random.shuffle(values).forEach((value, i) =>
        Object.assign(among[i]!, { [column]: value })
      );
    },
    mark(column, n, among, first = () => true) {
      const chosen = firstOf(random.shuffle(among), first).slice(0, n);
      rows.forEach((row) => row[column] = chosen.includes(row));
      return chosen;
    },
  };
}

/** The rows that a test holds for, then the others. */
export function firstOf<T>(rows: readonly T[], test: (row: T) => boolean): T[] {
  return [...rows.filter(test), ...rows.filter((row) => !test(row))];
}

/** A printed number of patients. */
export function count(id: string): number {
  return Number(printed(id));
}
