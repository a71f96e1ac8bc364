import { type CohortState, GROUP_OF } from "./search/cohort_state.ts";
import { type Course, SHORTEST_DURATION } from "./courses.ts";
import type { Group } from "./search/groups.ts";
import type { Random } from "./random.ts";
import type { CohortTargets } from "./search/targets.ts";

/** The course of one patient: what the tables are written from. */
export interface PatientCourse {
  /** Name of the row. */
  readonly patient: string;
  /** Group, which the survival statistics go by. */
  readonly group: Group;
  /** The way through treatment. */
  readonly course: Course;
  /** Progression-free months. */
  readonly months: number;
  /** 1 for progression or death, 0 for a censored time. */
  readonly event: 0 | 1;
  /** What the event was; null when censored. */
  readonly cause: "progression" | "death" | null;
  /** Months on treatment. */
  readonly duration: number;
}

/**
 * Turn a state into patients in random order, and draw what the printed numbers still leave open: who of
 * those with an event after stopping died in the first year, and who stopped after 19 days.
 */
export function createPatientCourses(
  state: CohortState,
  targets: CohortTargets,
  random: Random,
): PatientCourse[] {
  const rows = GROUP_OF.map((group, i) => ({
    group,
    course: targets.courses[state.course[i]!]!,
    months: state.months[i]!,
    event: state.event[i] as 0 | 1,
    duration: state.duration[i]!,
  }));
  const inFirstYear = rows.filter(({ event, months }) =>
    event === 1 && months <= 12
  );
  const stopFatal = inFirstYear.filter(({ course }) =>
    course.stopReason === "death"
  );
  const afterStop = inFirstYear.filter(({ course }) =>
    course.duration !== "months"
  );
  const died = random.shuffle(afterStop).slice(
    0,
    targets.deathsFirstYear - stopFatal.length,
  );
  const shortest = random.pick(
    rows.filter(({ course }) => course.name === "early toxicity"),
  );
  return random.shuffle(rows).map((row, i) => ({
    ...row,
    patient: `P${String(i + 1).padStart(2, "0")}`,
    cause: !row.event
      ? null
      : row.course.stopReason === "death" || died.includes(row)
      ? "death"
      : "progression",
    duration: row === shortest ? SHORTEST_DURATION : row.duration,
  }));
}
