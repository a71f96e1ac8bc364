import type { Course } from "./courses.ts";

/** Groups for which the paper gives progression-free survival; the first three make up its N = 16. */
export type Group =
  | "midgut"
  | "pancreas"
  | "other site"
  | "concomitant"
  | "neither";

/** Number of patients in each group. */
export const GROUP_SIZES: Readonly<Record<Group, number>> = {
  midgut: 9,
  pancreas: 5,
  "other site": 2,
  concomitant: 5,
  neither: 14,
};

/** The course of one patient: what the search decides, before any table is written. */
export interface PatientCourse {
  readonly patient: string;
  readonly group: Group;
  readonly course: Course;
  /** Progression-free months. */
  readonly months: number;
  readonly event: 0 | 1;
  /** What the event was; null when censored. */
  readonly cause: "progression" | "death" | null;
  /** Months on treatment. */
  readonly duration: number;
}
