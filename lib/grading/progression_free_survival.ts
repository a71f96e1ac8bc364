import { type Assessment, visitsByPatient } from "./assessment.ts";
import { oneOf, optionalNumber, reject } from "./check.ts";
import { firstEvent, lastEvaluable, missedVisits } from "./pfs_event.ts";
import {
  type PfsRules,
  type PfsRuleSetName,
  pfsRuleSets,
} from "./pfs_rules.ts";
import {
  type TimePointResponse,
  timePointResponses,
} from "./time_point_response.ts";
import {
  checkedCourse,
  type Course,
  type TreatmentCourse,
} from "./treatment_course.ts";

/** A rule set and departures from it. */
export interface PfsOptions extends Partial<PfsRules> {
  /** Named rule set to start from. */
  readonly ruleSet?: PfsRuleSetName;
}

/** What ended a patient's time. */
export type PfsReason =
  | "progression"
  | "death"
  | "new anticancer treatment"
  | "on treatment, no progression"
  | "treatment stopped without progression"
  | "missed visits"
  | "no baseline assessment";

/** Progression-free survival of one patient. */
export interface PfsRow {
  /** Identifier of the patient. */
  readonly patient: string;
  /** Time to the event or to censoring. */
  readonly months: number;
  /** 1 for an event, 0 for a censored time. */
  readonly event: 0 | 1;
  /** What ended the time. */
  readonly reason: PfsReason;
  /** Rule that decided, in words. */
  readonly rule: string;
  /** Index of the assessment that decided, where one did. */
  readonly assessmentRow: number | null;
}

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
 * @param courses One row a patient.
 * @param assessments Scans of these patients, as for {@linkcode timePointResponses}.
 * @returns The rules in force and one row a patient, in the order of `courses`.
 * @throws RangeError naming row and value for contradictory or invalid times;
 * TypeError where new treatments count and the column `new_treatment` is missing.
 *
 * @example
 * ```ts
 * import { progressionFreeSurvival } from "./mod.ts";
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
  assessments: readonly Assessment[],
  options: PfsOptions = {},
): PfsResult {
  const { ruleSet, source, changed, rules } = rulesInForce(options);
  const checked = courses.map((row, i) => checkedCourse(row, i, rules));
  const known = new Map<string, Course>();
  checked.forEach((course, i) => {
    if (known.has(course.patient)) {
      reject(action, `courses[${i}].patient`, "unique", course.patient);
    }
    known.set(course.patient, course);
  });
  assessments.forEach(({ patient, month }, i) => {
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
    rowOf(
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

function rulesInForce(options: PfsOptions) {
  const { ruleSet: named, ...departures } = options;
  const ruleSet = oneOf(
    action,
    "ruleSet",
    named ?? "paper",
    Object.keys(pfsRuleSets) as PfsRuleSetName[],
  );
  const { name: _, source, ...preset } = pfsRuleSets[ruleSet];
  const rules: PfsRules = { ...preset, ...departures };
  oneOf(action, "progression", rules.progression, [
    "radiological",
    "radiological or clinical",
  ]);
  oneOf(action, "progressionDate", rules.progressionDate, ["scan", "planned"]);
  oneOf(action, "censoring", rules.censoring, [
    "last follow-up",
    "last assessment",
  ]);
  oneOf(action, "newTreatment", rules.newTreatment, [
    "ignore",
    "censor",
    "event",
  ]);
  oneOf(action, "treatmentStop", rules.treatmentStop, ["ignore", "censor"]);
  optionalNumber(action, "missedVisits", rules.missedVisits);
  optionalNumber(action, "visitWindow", rules.visitWindow);
  const changed = (Object.keys(preset) as (keyof PfsRules)[])
    .filter((rule) => rules[rule] !== preset[rule]);
  return { ruleSet, source, changed, rules };
}

function rowOf(
  course: Course,
  visits: readonly TimePointResponse[],
  hasBaseline: boolean,
  rules: PfsRules,
): PfsRow {
  const { patient, newTreatment, stopped } = course;
  const atAssessment = rules.censoring === "last assessment";
  const censored = (
    reason: PfsReason,
    because: string,
    month: number,
    { atScan = atAssessment, included = true } = {},
  ): PfsRow => {
    const last = atScan ? lastEvaluable(visits, month, included) : undefined;
    return {
      patient,
      months: atScan ? last?.month ?? 0 : month,
      event: 0,
      reason,
      rule: `${because}: censored at ${
        last
          ? "the last evaluable assessment before it"
          : atScan
          ? "the start, without an evaluable assessment"
          : `month ${month}`
      }`,
      assessmentRow: last?.row ?? null,
    };
  };

  if (!hasBaseline && atAssessment) {
    return censored("no baseline assessment", "no baseline assessment", 0);
  }
  const event = firstEvent(course, visits, rules);
  const end = event?.month ?? Infinity;
  if (
    rules.newTreatment === "censor" && newTreatment !== null &&
    newTreatment < end
  ) {
    return censored(
      "new anticancer treatment",
      "new anticancer treatment",
      newTreatment,
    );
  }
  if (rules.treatmentStop === "censor" && stopped !== null && stopped < end) {
    return censored(
      "treatment stopped without progression",
      "treatment stopped",
      stopped,
    );
  }
  if (!event) {
    return censored(
      stopped === null
        ? "on treatment, no progression"
        : "treatment stopped without progression",
      "no event",
      atAssessment ? Infinity : course.lastFollowUp,
    );
  }
  const missed = missedVisits(
    event,
    lastEvaluable(visits, event.month, false),
    rules.schedule,
    rules.visitWindow,
  );
  if (rules.missedVisits !== null && missed > rules.missedVisits) {
    return censored(
      "missed visits",
      `${event.reason} after ${missed} missed visits`,
      event.month,
      { atScan: true, included: false },
    );
  }
  return {
    patient,
    months: event.month,
    event: 1,
    reason: event.reason,
    rule: event.rule,
    assessmentRow: event.assessmentRow,
  };
}
