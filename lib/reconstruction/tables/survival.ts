import type { Survival } from "../../study/mod.ts";
import type { PatientCourse } from "../patient_course.ts";

const SUBGROUP = {
  midgut: "monotherapy or stable SSA",
  pancreas: "monotherapy or stable SSA",
  "other site": "monotherapy or stable SSA",
  concomitant: "concomitant SSA",
  neither: null,
} as const;

/** Progression-free survival as the search found it. */
export function createSurvival(courses: readonly PatientCourse[]): Survival[] {
  return courses.map(({ patient, group, course, months, event, cause }) => ({
    patient,
    months,
    event,
    reason: cause ??
      (course.stopReason === "ongoing"
        ? "on treatment, no progression"
        : "treatment stopped without progression"),
    subgroup: SUBGROUP[group],
  }));
}
