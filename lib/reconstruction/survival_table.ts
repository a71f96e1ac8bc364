import type { PatientCourse } from "./patient_course.ts";

/** A row of the table of progression-free survival; the columns are described in the data package. */
export interface SurvivalRow {
  readonly patient: string;
  readonly months: number;
  readonly event: 0 | 1;
  readonly reason: string;
  readonly subgroup: "monotherapy or stable SSA" | "concomitant SSA" | null;
}

/** Progression-free survival as the search found it. */
export function createSurvival(
  courses: readonly PatientCourse[],
): SurvivalRow[] {
  return courses.map(({ patient, months, event, cause, course, group }) => ({
    patient,
    months,
    event,
    reason: cause ??
      (course.name === "ongoing"
        ? "on treatment, no progression"
        : "treatment stopped without progression"),
    subgroup: group === "neither"
      ? null
      : group === "concomitant"
      ? "concomitant SSA"
      : "monotherapy or stable SSA",
  }));
}
