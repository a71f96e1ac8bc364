import {
  type TumourAssessment,
  visitsByPatient,
} from "../recist/assessment.ts";
import { checkRows, reject } from "../../arguments/mod.ts";
import { type PfsOptions, rulesInForce } from "./options.ts";
import { type PfsRow, pfsRow } from "./row.ts";
import type { PfsRules, PfsRuleSetName } from "./rules.ts";
import { timePointResponses } from "../recist/time_point_responses.ts";
import {
  type CheckedCourse,
  checkedCourse,
  type TreatmentCourse,
} from "./treatment_course.ts";

/** Result of {@linkcode progressionFreeSurvival}. */
export interface PfsResult {
  /** The rule set and what was changed in it, in words. */
  readonly method: string;
  /** Name of the rule set. */
  readonly ruleSet: PfsRuleSetName;
  /** Publication of the rule set. */
  readonly source: string;
  /** Names of the rules that the options changed. */
  readonly changed: readonly (keyof PfsRules)[];
  /** All rules in force. */
  readonly rules: PfsRules;
  /** Number of patients. */
  readonly n: number;
  /** Number of events. */
  readonly events: number;
  /** One row a patient, in the order of the courses. */
  readonly rows: readonly PfsRow[];
}

const action = "derive progression-free survival";

/**
 * Progression-free survival of a cohort, derived from assessments and courses
 * of treatment under a named rule set; any rule can be changed by an option.
 *
 * @param courses One row for each patient.
 * @param assessments Scans of these patients, as for {@linkcode timePointResponses}.
 * @param options A rule set, and departures from it.
 * @returns The rules in force and one row for each patient, in the order of `courses`.
 * @throws {TypeError} If an argument or option is of the wrong kind, or an
 * option is unknown.
 * @throws {RangeError} If times contradict each other or are out of range; the
 * message names the row.
 *
 * @example
 * ```ts
 * import { progressionFreeSurvival } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const courses = [{
 *   patient: "P01",
 *   duration: 6,
 *   stop_reason: "progression",
 *   progression: 6,
 *   last_follow_up: 9,
 * }];
 * const { rows, ruleSet } = progressionFreeSurvival(courses, []);
 * assert.equal(ruleSet, "paper");
 * assert.deepEqual([rows[0]!.months, rows[0]!.event], [6, 1]);
 * ```
 */
export function progressionFreeSurvival(
  courses: readonly TreatmentCourse[],
  assessments: readonly TumourAssessment[],
  options: PfsOptions = {},
): PfsResult {
  checkRows(action, "courses", courses);
  checkRows(action, "assessments", assessments);
  const { ruleSet, source, changed, rules } = rulesInForce(
    options,
    assessments.map((row) => row.time_point),
  );
  const checked = courses.map((row, i) => checkedCourse(row, i, rules));
  const known = new Map<string, CheckedCourse>();
  checked.forEach((course, i) => {
    if (known.has(course.patient)) {
      reject(action, `courses[${i}].patient`, "unique", course.patient);
    }
    known.set(course.patient, course);
  });
  assessments.forEach((assessment, i) => {
    const { patient, month } = assessment;
    const course = known.get(patient);
    if (!course) {
      reject(action, `assessments[${i}].patient`, "one of courses", patient);
    }
    if (month > course.lastFollowUp) {
      reject(
        action,
        `assessments[${i}].month`,
        `no later than the last follow-up of ${patient} (${course.lastFollowUp})`,
        month,
      );
    }
  });
  const visits = Map.groupBy(
    timePointResponses(assessments),
    (visit) => visit.patient,
  );
  const scans = visitsByPatient(assessments);
  const rows = checked.map((course) =>
    pfsRow(
      course,
      visits.get(course.patient) ?? [],
      scans.get(course.patient)?.baseline !== undefined,
      rules,
    )
  );
  return {
    method: `progression-free survival, rule set ${ruleSet}${
      changed.length ? ` with another ${changed.join(", ")}` : ""
    }`,
    ruleSet,
    source,
    changed,
    rules,
    n: rows.length,
    events: rows.filter((row) => row.event === 1).length,
    rows,
  };
}
