import type { GroupName } from "../observe.ts";
import type { Group } from "../search/groups.ts";
import type { PatientCourse } from "../patient_course.ts";
import type { Observation } from "../search/sample_order.ts";

/** Column of each group in the table of the ensemble. */
const COLUMNS = {
  midgut: "midgut",
  pancreas: "pancreas",
  "other site": "other_site",
  concomitant: "concomitant",
  neither: "neither",
} as const satisfies Record<Group, string>;

/**
 * The progression-free months of each group as survival times are usually written, ascending, with "+" after
 * a censored one ("10 17+ 26").
 */
export interface GroupTimes {
  /** The 9 midgut tumours of N = 16. */
  readonly midgut: string;
  /** The 5 pancreatic tumours of N = 16. */
  readonly pancreas: string;
  /** The 2 other tumours of N = 16. */
  readonly other_site: string;
  /** The 5 with an analogue begun together. */
  readonly concomitant: string;
  /** The 14 in neither subgroup. */
  readonly neither: string;
}

/** A data set of the ensemble in short. */
export interface EnsembleMember extends GroupTimes {
  /** Number of the data set. */
  readonly member: number;
  /** From this seed `createReconstruction` gives the full data set. */
  readonly seed: string;
  /** Patients with progression or death. */
  readonly events: number;
}

/** Shorten a cohort to a member of an ensemble. */
export function toMember(
  member: number,
  seed: string,
  courses: readonly PatientCourse[],
): EnsembleMember {
  return { member, seed, ...groupTimes(courses) };
}

/** The times of a cohort by group, and how many end with an event. */
export function groupTimes(
  patients: readonly (Observation & { readonly group: Group })[],
): GroupTimes & { readonly events: number } {
  const columns = Object.entries(COLUMNS).map(([group, column]) => [
    column,
    formatTimes(patients.filter((one) => one.group === group)),
  ]);
  return {
    events: patients.filter(({ event }) => event === 1).length,
    ...Object.fromEntries(columns),
  };
}

/** What is the same in members that do not differ. */
export function memberKey(member: GroupTimes): string {
  return Object.values(COLUMNS).map((column) => member[column]).join("/");
}

/** Times as text, ascending, events before censorings of the same month. */
export function formatTimes(observations: readonly Observation[]): string {
  return observations.toSorted(inOrder)
    .map(({ months, event }) => `${months}${event ? "" : "+"}`).join(" ");
}

/** The order of times in a text. */
export function inOrder(a: Observation, b: Observation): number {
  return a.months - b.months || b.event - a.event;
}

/**
 * Reads times from text.
 *
 * @throws {RangeError} If an entry is not a whole number with or without "+".
 *
 * @example
 * ```ts
 * import { parseTimes } from "./member.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(parseTimes("10 17+"), [{ months: 10, event: 1 }, { months: 17, event: 0 }]);
 * ```
 */
export function parseTimes(text: string): Observation[] {
  return text.split(" ").map((entry) => {
    if (!/^\d+\+?$/.test(entry)) {
      throw new RangeError(
        `Cannot read survival times: expected whole months with or without "+", current entry is ${
          JSON.stringify(entry)
        }`,
      );
    }
    return { months: parseInt(entry), event: entry.endsWith("+") ? 0 : 1 };
  });
}

/**
 * Reads the times of the groups whose survival the paper gives.
 *
 * @param member The member.
 * @returns Times and events by group.
 *
 * @example
 * ```ts
 * import { memberGroups } from "./member.ts";
 * import assert from "node:assert/strict";
 *
 * const groups = memberGroups({
 *   midgut: "1+ 6",
 *   pancreas: "10 10+",
 *   other_site: "3+",
 *   concomitant: "4",
 *   neither: "70+",
 * });
 * assert.deepEqual(groups.midgut, [{ months: 1, event: 0 }, { months: 6, event: 1 }]);
 * assert.equal(groups.sixteen.length, 5);
 * ```
 */
export function memberGroups(
  { midgut, pancreas, other_site, concomitant, neither }: GroupTimes,
): Record<GroupName, Observation[]> {
  const sixteen = `${midgut} ${pancreas} ${other_site}`;
  return {
    all: parseTimes(`${sixteen} ${concomitant} ${neither}`),
    sixteen: parseTimes(sixteen),
    concomitant: parseTimes(concomitant),
    midgut: parseTimes(midgut),
    pancreas: parseTimes(pancreas),
  };
}
