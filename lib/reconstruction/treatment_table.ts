import { HORIZON } from "./month_counts.ts";
import type { PatientCourse } from "./patient_course.ts";
import type { Random } from "./random.ts";

/** A row of the table of treatment; the columns are described in the data package. */
export interface TreatmentRow {
  readonly patient: string;
  readonly starting_dose: number | null;
  readonly pegylated: boolean;
  readonly dose_increased: boolean;
  readonly dose_reduced: boolean;
  readonly embolization_during: boolean;
  readonly duration: number;
  readonly stop_reason: string;
  readonly progression: number | null;
  readonly death: number | null;
  readonly last_follow_up: number;
}

/** Doses other than the 3 MU of 30 patients; the printed range is 1.5 to 3.5. */
const OTHER_DOSES = [1.5, 2, 2.5, 3.5];

/** Dose, changes of treatment and follow-up, with the counts of the text. */
export function createTreatment(
  courses: readonly PatientCourse[],
  random: Random,
): TreatmentRow[] {
  const order = random.shuffle(courses.map(({ patient }) => patient));
  const pegylated = order[0]!;
  const doses = new Map(
    order.slice(1, 5).map((patient, i) => [patient, OTHER_DOSES[i]!]),
  );

  const lasting = random.shuffle(
    courses.filter(({ duration }) => duration >= 6),
  );
  const progressed = lasting.filter(({ cause }) => cause === "progression");
  const increased = [
    ...progressed,
    ...lasting.filter((c) => !progressed.includes(c)),
  ].slice(0, 11);
  const embolized = random.shuffle(progressed).slice(0, 2);
  const reduced = random.shuffle(
    courses.filter(({ duration }) => duration >= 3),
  )
    .filter((course) => !increased.includes(course)).slice(0, 4);

  return courses.map((course) => {
    const { patient, months, cause, duration } = course;
    const end = Math.max(months, duration);
    return {
      patient,
      starting_dose: patient === pegylated ? null : doses.get(patient) ?? 3,
      pegylated: patient === pegylated,
      dose_increased: increased.includes(course),
      dose_reduced: reduced.includes(course),
      embolization_during: embolized.includes(course),
      duration,
      stop_reason: course.course.stopReason,
      progression: cause === "progression" ? months : null,
      death: cause === "death" ? months : null,
      last_follow_up: cause === "progression"
        ? Math.min(Math.max(HORIZON, end), end + random.integer(0, 12))
        : end,
    };
  });
}
