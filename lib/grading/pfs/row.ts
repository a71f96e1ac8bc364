import { firstEvent, lastEvaluable, missedVisits } from "./event.ts";
import type { PfsRules } from "./rules.ts";
import type { TimePointResponse } from "../recist/time_point_response.ts";
import type { CheckedCourse } from "./treatment_course.ts";

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

/** Time, event and reason of one patient under the rules. */
export function pfsRow(
  course: CheckedCourse,
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

  if (!hasBaseline && rules.missingBaseline === "censor") {
    return censored("no baseline assessment", "no baseline assessment", 0, {
      atScan: true,
    });
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
