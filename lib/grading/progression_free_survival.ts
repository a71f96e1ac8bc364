import { oneOf, optionalNumber, reject, requiredNumber } from "./check.ts";
import {
  type PfsRules,
  type PfsRuleSetName,
  pfsRuleSets,
} from "./pfs_rules.ts";
import {
  type Assessment,
  type TimePointResponse,
  timePointResponses,
} from "./time_point_response.ts";

/** One patient's course; the names are columns of the table `treatment`, times in months from the start. */
export interface TreatmentCourse {
  readonly patient: string;
  /** Time on treatment. */
  readonly duration: number;
  /** "ongoing" when the treatment was not stopped. */
  readonly stop_reason: string;
  /** Progression seen radiologically or clinically; empty when none was. */
  readonly progression?: number | null;
  readonly death?: number | null;
  /** Last contact, alive and with the disease assessed; the time of death for a death. */
  readonly last_follow_up: number;
  /** Start of a new anticancer treatment; empty when none was started. */
  readonly new_treatment?: number | null;
}

/** A rule set and departures from it. */
export interface PfsOptions extends Partial<PfsRules> {
  readonly ruleSet?: PfsRuleSetName;
  /** Planned months of assessment; 3, 6, 12 and every 6 months by the paper. */
  readonly schedule?: readonly number[];
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
  readonly patient: string;
  readonly months: number;
  /** 1 for an event, 0 for a censored time. */
  readonly event: 0 | 1;
  readonly reason: PfsReason;
  /** Rule that decided, in words. */
  readonly rule: string;
  /** Index of the assessment that decided, where one did. */
  readonly assessmentRow: number | null;
}

/** Result of {@linkcode progressionFreeSurvival}. */
export interface PfsResult {
  readonly method: string;
  readonly ruleSet: PfsRuleSetName;
  readonly source: string;
  /** Names of the rules that the options changed. */
  readonly changed: readonly (keyof PfsRules)[];
  readonly rules: PfsRules;
  readonly n: number;
  readonly events: number;
  readonly rows: readonly PfsRow[];
}

const action = "derive progression-free survival";

/** Time points of the paper: 3, 6, 12, 18, 24 months and every 6 months thereafter. */
const paperSchedule = [
  3,
  ...Array.from({ length: 100 }, (_, i) => 6 * (i + 1)),
];

interface Course {
  readonly at: string;
  readonly patient: string;
  readonly stopped: number | null;
  readonly progression: number | null;
  readonly death: number | null;
  readonly lastFollowUp: number;
  readonly newTreatment: number | null;
}

/**
 * Progression-free survival of a cohort, derived from assessments and courses
 * of treatment under a named rule set; any rule can be changed by an option.
 *
 * @param courses One row a patient.
 * @param assessments Scans of these patients, as for {@linkcode timePointResponses}.
 * @returns The rules in force and one row a patient, in the order of `courses`.
 * @throws RangeError naming row and value for contradictory or invalid times.
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
  const { ruleSet: named, schedule = paperSchedule, ...departures } = options;
  const ruleSet = oneOf(action, "ruleSet", named ?? "paper", [
    "paper",
    "FDA",
    "EMA",
  ]);
  const { name: _, source, ...preset } = pfsRuleSets[ruleSet];
  const rules: PfsRules = { ...preset, ...departures };
  const changed = (Object.keys(preset) as (keyof PfsRules)[])
    .filter((rule) => rules[rule] !== preset[rule]);

  const visits = Map.groupBy(
    timePointResponses(assessments),
    (visit) => visit.patient,
  );
  const withBaseline = new Set(
    assessments.filter((one) => one.time_point === 0).map((one) => one.patient),
  );
  const patients = new Set<string>();
  const rows = courses.map((row, i) => {
    const course = checked(row, i, rules);
    if (patients.has(course.patient)) {
      reject(action, `${course.at}.patient`, "unique", course.patient);
    }
    patients.add(course.patient);
    const own = visits.get(course.patient) ?? [];
    const late = own.find((visit) => visit.month > course.lastFollowUp);
    if (late) {
      reject(
        action,
        `assessments[${late.row}].month`,
        `no later than the last follow-up of ${course.patient} (${course.lastFollowUp})`,
        late.month,
      );
    }
    return rowOf(
      course,
      own,
      withBaseline.has(course.patient),
      rules,
      schedule,
    );
  });
  const stray = assessments.findIndex((one) => !patients.has(one.patient));
  if (stray >= 0) {
    reject(
      action,
      `assessments[${stray}].patient`,
      "a patient of the courses",
      assessments[stray]!.patient,
    );
  }
  return {
    method: `progression-free survival, rule set ${ruleSet}${
      changed.length ? ` with other ${changed.join(", ")}` : ""
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

function checked(row: TreatmentCourse, i: number, rules: PfsRules): Course {
  const at = `courses[${i}]`;
  const duration = requiredNumber(action, `${at}.duration`, row.duration);
  const lastFollowUp = requiredNumber(
    action,
    `${at}.last_follow_up`,
    row.last_follow_up,
  );
  const progression = optionalNumber(
    action,
    `${at}.progression`,
    row.progression,
  );
  const death = optionalNumber(action, `${at}.death`, row.death);
  for (
    const [name, month] of [["progression", progression], [
      "death",
      death,
    ]] as const
  ) {
    if (month !== null && month > lastFollowUp) {
      reject(
        action,
        `${at}.${name}`,
        `no later than last_follow_up (${lastFollowUp})`,
        month,
      );
    }
  }
  if (rules.newTreatment !== "ignore" && row.new_treatment === undefined) {
    throw new TypeError(
      `Cannot ${action}: ${at}.new_treatment must be a month or null when new treatments count, current value is undefined`,
    );
  }
  return {
    at,
    patient: row.patient,
    stopped: row.stop_reason === "ongoing" ? null : duration,
    progression,
    death,
    lastFollowUp,
    newTreatment: optionalNumber(
      action,
      `${at}.new_treatment`,
      row.new_treatment,
    ),
  };
}

interface Event {
  readonly reason: "progression" | "death" | "new anticancer treatment";
  readonly month: number;
  readonly timePoint: number | null;
  readonly assessmentRow: number | null;
  readonly rule: string;
}

function rowOf(
  course: Course,
  visits: readonly TimePointResponse[],
  hasBaseline: boolean,
  rules: PfsRules,
  schedule: readonly number[],
): PfsRow {
  const { patient } = course;
  const adequate = visits.filter((visit) => visit.response !== "NE");
  const lastAdequate = (until: number) =>
    adequate.filter((visit) => visit.month <= until).at(-1);
  const censored = (
    months: number,
    reason: PfsReason,
    rule: string,
    assessmentRow: number | null = null,
  ): PfsRow => ({ patient, months, event: 0, reason, rule, assessmentRow });
  const censoredAtAssessment = (
    until: number,
    reason: PfsReason,
    rule: string,
  ) => {
    const last = lastAdequate(until);
    return censored(last?.month ?? 0, reason, rule, last?.row ?? null);
  };

  if (!hasBaseline && rules.censoring === "last assessment") {
    return censored(
      0,
      "no baseline assessment",
      "no baseline assessment: censored at the start",
    );
  }
  const event = firstEvent(course, visits, rules);
  const end = event?.month ?? Infinity;
  const { newTreatment, stopped } = course;
  const atAssessment = rules.censoring === "last assessment";
  if (
    rules.newTreatment === "censor" && newTreatment !== null &&
    newTreatment < end
  ) {
    return atAssessment
      ? censoredAtAssessment(
        newTreatment,
        "new anticancer treatment",
        "new anticancer treatment: censored at the last assessment before it",
      )
      : censored(
        newTreatment,
        "new anticancer treatment",
        "new anticancer treatment: censored when it started",
      );
  }
  if (rules.treatmentStop === "censor" && stopped !== null && stopped < end) {
    const reason = "treatment stopped without progression";
    return atAssessment
      ? censoredAtAssessment(
        stopped,
        reason,
        "treatment stopped: censored at the last assessment before it",
      )
      : censored(stopped, reason, "treatment stopped: censored at the stop");
  }
  if (event) {
    const missed = missedBefore(event, adequate, schedule, rules.visitWindow);
    if (rules.missedVisits !== null && missed > rules.missedVisits) {
      const before = adequate.filter((visit) => visit.month < event.month).at(
        -1,
      );
      return censored(
        before?.month ?? 0,
        "missed visits",
        `${event.reason} after ${missed} missed visits: censored at the last assessment before them`,
        before?.row ?? null,
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
  const reason = stopped === null
    ? "on treatment, no progression"
    : "treatment stopped without progression";
  return atAssessment
    ? censoredAtAssessment(
      Infinity,
      reason,
      "no event: censored at the last assessment",
    )
    : censored(
      course.lastFollowUp,
      reason,
      "no event: censored at the last follow-up",
    );
}

function firstEvent(
  course: Course,
  visits: readonly TimePointResponse[],
  rules: PfsRules,
): Event | undefined {
  const events: Event[] = [];
  const radiological = visits.find((visit) => visit.response === "PD");
  if (radiological) {
    events.push({
      reason: "progression",
      month: rules.progressionDate === "scan"
        ? radiological.month
        : radiological.timePoint,
      timePoint: radiological.timePoint,
      assessmentRow: radiological.row,
      rule: `radiological progression: ${radiological.rule}`,
    });
  }
  if (
    rules.progression === "radiological or clinical" &&
    course.progression !== null
  ) {
    events.push({
      reason: "progression",
      month: course.progression,
      timePoint: null,
      assessmentRow: null,
      rule: "progression recorded in the course",
    });
  }
  if (course.death !== null) {
    events.push({
      reason: "death",
      month: course.death,
      timePoint: null,
      assessmentRow: null,
      rule: "death without progression before",
    });
  }
  if (rules.newTreatment === "event" && course.newTreatment !== null) {
    events.push({
      reason: "new anticancer treatment",
      month: course.newTreatment,
      timePoint: null,
      assessmentRow: null,
      rule: "new anticancer treatment counted as an event",
    });
  }
  // Stable order: at the same month progression comes before death, a scan before the record.
  return events.sort((a, b) => a.month - b.month)[0];
}

/** Planned visits without an adequate assessment between the last adequate one and the event. */
function missedBefore(
  event: Event,
  adequate: readonly TimePointResponse[],
  schedule: readonly number[],
  window: number,
): number {
  const last = adequate.filter((visit) => visit.month < event.month).at(-1);
  const from = last?.timePoint ?? 0;
  return schedule.filter((planned) =>
    planned > from &&
    (event.timePoint === null
      ? planned + window < event.month
      : planned < event.timePoint)
  ).length;
}
