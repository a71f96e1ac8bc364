import type { Assessment } from "../../study/mod.ts";
import type { Interpretations } from "../interpretations.ts";
import type { PatientCourse } from "../patient_course.ts";
import type { Random } from "../random.ts";

/** Planned time points after baseline: 3, 6, 12 months, and every 6 months thereafter. */
const TIME_POINTS = [3, 6, ...Array.from({ length: 13 }, (_, i) => 12 + 6 * i)];

/** Scans on treatment whose RECIST 1.1 responses are those of the paper. */
export function createAssessments(
  courses: readonly PatientCourse[],
  interpretations: Interpretations,
  random: Random,
): Assessment[] {
  // Of these two the text says that they had another response.
  const known = ["complete response", "patient wish"];
  const partial = random.pick(
    courses.filter(({ course, duration }) =>
      duration >= 12 && !known.includes(course.name)
    ),
  );
  const unplanned = interpretations["sustained-response"] === "unplanned-scan";
  return courses.flatMap((course) =>
    scans(
      course,
      unplanned && course.course.name === "complete response"
        ? [1, ...TIME_POINTS]
        : TIME_POINTS,
      course === partial
        ? "PR"
        : course.course.name === "complete response"
        ? "CR"
        : "SD",
      random,
    )
  );
}

function scans(
  { patient, course, months, duration }: PatientCourse,
  timePoints: readonly number[],
  best: "CR" | "PR" | "SD",
  random: Random,
): Assessment[] {
  const baseline = random.integer(40, 160);
  const nonTarget = random.next() < 0.7;
  const rows: Assessment[] = [{
    patient,
    time_point: 0,
    month: 0,
    target_sum: baseline,
    non_target: nonTarget ? "present" : "none",
    new_lesion: false,
  }];
  const progression =
    course.stopReason === "progression" && course.duration === "months"
      ? months
      : null;
  const slot = progression === null
    ? Infinity
    : progressionTimePoint(progression);
  let nadir = baseline;
  for (const timePoint of timePoints) {
    if (timePoint > duration || timePoint >= slot) break;
    const change = best === "SD"
      ? 0.9 + 0.14 * random.next()
      : best === "CR"
      ? 0
      : 0.55 + 0.07 * random.next();
    const sum = Math.round(baseline * change);
    nadir = Math.min(nadir, sum);
    rows.push({
      patient,
      time_point: timePoint,
      month: timePoint,
      target_sum: sum,
      non_target: !nonTarget ? "none" : sum === 0 ? "CR" : "non-CR/non-PD",
      new_lesion: false,
    });
  }
  if (progression !== null) {
    const newLesion = random.next() < 0.3;
    const grown = Math.max(
      nadir + 6,
      Math.ceil(nadir * (1.22 + 0.3 * random.next())),
    );
    rows.push({
      patient,
      time_point: slot,
      month: progression,
      target_sum: newLesion ? nadir + 1 : grown,
      non_target: !nonTarget ? "none" : "non-CR/non-PD",
      new_lesion: newLesion,
    });
  }
  return rows;
}

/** The planned scan that told the progression: the nearest, but after stable ones at 3 and 6 months. */
function progressionTimePoint(month: number): number {
  const nearest = TIME_POINTS.reduce((best, point) =>
    Math.abs(point - month) <= Math.abs(best - month) ? point : best
  );
  return month > 6
    ? Math.max(12, nearest)
    : month > 3
    ? Math.max(6, nearest)
    : 3;
}
