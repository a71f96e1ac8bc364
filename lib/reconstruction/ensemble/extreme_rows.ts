import { allows, type Course, type StopReason } from "../courses.ts";
import { createPenalty } from "../search/cohort_penalty.ts";
import {
  type CohortState,
  createState,
  GROUP_OF,
} from "../search/cohort_state.ts";
import type { CohortTargets } from "../search/targets.ts";
import { type GroupTimes, groupTimes, inOrder, parseTimes } from "./member.ts";

/** A data set with the lowest or highest survival found at some month, as evidence that it exists. */
export interface ExtremeRow extends GroupTimes {
  /** Number of the data set. */
  readonly extreme: number;
  /** Patients with progression or death. */
  readonly events: number;
  /**
   * How treatment went, for each patient in the order of the times: why it was stopped and after how many
   * months, as in "toxicity 2; ongoing 12".
   */
  readonly treatment: string;
}

/** Writes a state down as a row. */
export function toExtremeRow(
  extreme: number,
  { course, months, event, duration }: CohortState,
  courses: readonly Course[],
): ExtremeRow {
  const patients = GROUP_OF.map((group, i) => ({
    group,
    months: months[i]!,
    event: event[i] as 0 | 1,
    treatment: `${courses[course[i]!]!.stopReason} ${duration[i]}`,
  }));
  const ordered = [...new Set(GROUP_OF)].flatMap((name) =>
    patients.filter(({ group }) => group === name).sort(inOrder)
  );
  return {
    extreme,
    ...groupTimes(patients),
    treatment: ordered.map(({ treatment }) => treatment).join("; "),
  };
}

/**
 * Reads back the rows that meet everything asked for.
 *
 * @returns Their states; a row that misses something, as under other interpretations, is left out.
 */
export function extremeStates(
  rows: readonly ExtremeRow[],
  targets: CohortTargets,
): readonly CohortState[] {
  const penalty = createPenalty(targets);
  return rows.flatMap((row) => {
    const state = readState(row, targets.courses);
    return state && penalty(state) === 0 ? [state] : [];
  });
}

/** The state of a row; undefined where the courses do not allow it. */
function readState(
  { midgut, pancreas, other_site, concomitant, neither, treatment }: ExtremeRow,
  courses: readonly Course[],
): CohortState | undefined {
  const times = [midgut, pancreas, other_site, concomitant, neither]
    .flatMap(parseTimes);
  const state = createState();
  const left = courses.map(({ patients }) => patients);
  for (const [i, text] of treatment.split("; ").entries()) {
    const [, reason, duration] = text.match(/^(.+) (\d+)$/) ?? [];
    const { months, event } = times[i]!;
    const course = courses.findIndex((course) =>
      course.stopReason === (reason as StopReason) &&
      allows(course, months, event) &&
      lasts(course, Number(duration), months)
    );
    if (course < 0 || left[course]!-- === 0) return undefined;
    state.course[i] = course;
    state.months[i] = months;
    state.event[i] = event;
    state.duration[i] = Number(duration);
  }
  return state;
}

/** Whether treatment of so many months can belong to a course. */
function lasts(
  { duration, notAfter = [] }: Course,
  treated: number,
  months: number,
): boolean {
  return duration === "months"
    ? treated === months
    : treated >= duration[0] && treated <= Math.min(duration[1], months) &&
      !notAfter.includes(treated);
}
