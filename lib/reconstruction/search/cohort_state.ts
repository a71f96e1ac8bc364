import { allows, type Course } from "../courses.ts";
import { type Group, GROUP_SIZES } from "./groups.ts";
import type { Random } from "../random.ts";

/** Group of each of the 35 places of a state. */
export const GROUP_OF: readonly Group[] = (Object.keys(GROUP_SIZES) as Group[])
  .flatMap((group) => Array<Group>(GROUP_SIZES[group]).fill(group));

/** The first of the 14 places that are in no subgroup. */
export const FIRST_UNGROUPED = GROUP_OF.indexOf("neither");

/** A cohort while it is searched for: one entry a patient, by group. */
export interface CohortState {
  /** Index of the course among the courses of the targets. */
  readonly course: Uint8Array;
  /** Progression-free months. */
  readonly months: Uint8Array;
  /** 1 for an event, 0 for a censored time. */
  readonly event: Uint8Array;
  /** Whole months on treatment. */
  readonly duration: Uint8Array;
}

/** A state with nothing in it yet. */
export function createState(): CohortState {
  const column = () => new Uint8Array(GROUP_OF.length);
  return {
    course: column(),
    months: column(),
    event: column(),
    duration: column(),
  };
}

/** Make one state the same as another. */
export function copyState(from: CohortState, to: CohortState): void {
  to.course.set(from.course);
  to.months.set(from.months);
  to.event.set(from.event);
  to.duration.set(from.duration);
}

/**
 * Draws a new time, and what follows from it, for one patient within the patient's course. Where the
 * course leaves it open, the time ends with an event at a probability of `eventShare`.
 */
export function redraw(
  state: CohortState,
  i: number,
  courses: readonly Course[],
  eventShare: number,
  random: Random,
): void {
  const course = courses[state.course[i]!]!;
  do {
    state.months[i] = random.integer(...course.months);
    state.event[i] = course.event === "either"
      ? Number(random.next() < eventShare)
      : course.event;
  } while (!allows(course, state.months[i]!, state.event[i]!));
  drawDuration(state, i, courses, random);
}

/** Let two patients exchange courses, each keeping the time; false when one cannot. */
export function exchangeCourses(
  state: CohortState,
  i: number,
  j: number,
  courses: readonly Course[],
  random: Random,
): boolean {
  const { course, months, event } = state;
  if (
    course[i] === course[j] ||
    !allows(courses[course[j]!]!, months[i]!, event[i]!) ||
    !allows(courses[course[i]!]!, months[j]!, event[j]!)
  ) return false;
  [course[i], course[j]] = [course[j]!, course[i]!];
  drawDuration(state, i, courses, random);
  drawDuration(state, j, courses, random);
  return true;
}

/** Draw the months on treatment that the course allows. */
export function drawDuration(
  state: CohortState,
  i: number,
  courses: readonly Course[],
  random: Random,
): void {
  const { duration, notAfter = [] } = courses[state.course[i]!]!;
  const months = state.months[i]!;
  do {
    state.duration[i] = duration === "months"
      ? months
      : random.integer(Math.ceil(duration[0]), Math.min(duration[1], months));
  } while (notAfter.includes(state.duration[i]!));
}

/** Move one patient's time by up to three months, when the course allows it. */
export function shift(
  state: CohortState,
  i: number,
  courses: readonly Course[],
  random: Random,
): void {
  const months = state.months[i]! + random.pick([-3, -2, -1, 1, 2, 3]);
  if (!allows(courses[state.course[i]!]!, months, state.event[i]!)) return;
  state.months[i] = months;
  drawDuration(state, i, courses, random);
}

/** Let two patients exchange their groups, each keeping everything else. */
export function exchangePlaces(state: CohortState, i: number, j: number): void {
  for (
    const column of [state.course, state.months, state.event, state.duration]
  ) {
    [column[i], column[j]] = [column[j]!, column[i]!];
  }
}
