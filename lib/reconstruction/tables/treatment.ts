import type { Treatment } from "../../study/mod.ts";
import { printed } from "../constraints.ts";
import { lastMonth } from "../courses.ts";
import type { Interpretations } from "../interpretations.ts";
import type { PatientCourse } from "../patient_course.ts";
import type { Random } from "../random.ts";

const count = (id: string) => Number(printed(id));

/** Dose, changes of treatment and follow-up, with the counts of the text. */
export function createTreatment(
  courses: readonly PatientCourse[],
  interpretations: Interpretations,
  random: Random,
): Omit<Treatment, "new_treatment">[] {
  const doses = createDoses(courses.length, random);
  const lasting = random.shuffle(
    courses.filter(({ duration }) => duration >= 6),
  );
  const progressed = lasting.filter(({ cause }) => cause === "progression");
  const increased = [
    ...progressed,
    ...lasting.filter((one) => !progressed.includes(one)),
  ]
    .slice(0, count("dose.increased"));
  const embolized = random.shuffle(progressed).slice(
    0,
    count("embolization.during"),
  );
  const reduced = random.shuffle(
    courses.filter(({ duration }) => duration >= 3),
  )
    .filter((one) => !increased.includes(one))
    .slice(0, count("dose.reduced"));

  return courses.map((course, i) => {
    const { patient, months, cause, duration } = course;
    const end = Math.max(months, duration);
    return {
      patient,
      starting_dose: doses[i]!,
      pegylated: doses[i] === null,
      dose_increased: increased.includes(course),
      dose_reduced: reduced.includes(course),
      embolization_during: embolized.includes(course),
      duration,
      stop_reason: course.course.stopReason,
      progression: cause === "progression" ? months : null,
      death: cause === "death" ? months : null,
      last_follow_up: cause === "progression"
        ? Math.min(lastMonth(interpretations), end + random.integer(0, 12))
        : end,
    };
  });
}

/** Starting doses in MU; null for pegylated interferon. */
function createDoses(n: number, random: Random): (number | null)[] {
  const usual = Math.round(n * count("dose.usual") / 100);
  const pegylated = count("dose.pegylated");
  // The printed range, and steps of 0.5 MU between; of these only the ends are known to occur.
  return random.shuffle([
    ...Array<null>(pegylated).fill(null),
    ...Array<number>(usual).fill(3),
    count("dose.minimum"),
    count("dose.maximum"),
    ...Array.from(
      { length: n - usual - pegylated - 2 },
      () => random.pick([2, 2.5]),
    ),
  ]);
}
