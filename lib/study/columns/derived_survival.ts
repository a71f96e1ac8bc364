import {
  type PfsRuleSetName,
  progressionFreeSurvival,
} from "../../grading/mod.ts";
import type { DerivedEndpoint } from "../model/endpoint.ts";
import type { Assessment, Treatment } from "../model/study.ts";

/** A survival time that follows from a patient's course. */
export interface DerivedTime {
  readonly patient: string;
  readonly months: number;
  readonly event: 0 | 1;
  /** What ended the time. */
  readonly reason: string;
  /** Why. */
  readonly rule: string;
}

/**
 * The times of an endpoint, one for each course: progression-free survival by a
 * rule set; overall survival, to death or the last follow-up; time to treatment
 * failure, to the end of treatment, which is no event where it goes on.
 *
 * @throws {RangeError} If the times contradict each other.
 */
export function derivedSurvival(
  endpoint: DerivedEndpoint,
  ruleSet: PfsRuleSetName,
  courses: readonly Treatment[],
  assessments: readonly Assessment[],
): readonly DerivedTime[] {
  switch (endpoint) {
    case "progression-free survival": {
      const complete = courses.map((row) => ({ new_treatment: null, ...row }));
      return progressionFreeSurvival(complete, assessments, { ruleSet }).rows;
    }
    case "overall survival":
      return courses.map(({ patient, death, last_follow_up }) => ({
        patient,
        months: death ?? last_follow_up,
        event: death === null || death === undefined ? 0 : 1,
        reason: death === null || death === undefined
          ? "alive at the last follow-up"
          : "death",
        rule: "to death, censored at the last follow-up",
      }));
    case "time to treatment failure":
      return courses.map(({ patient, duration, stop_reason }) => ({
        patient,
        months: duration,
        event: stop_reason === "ongoing" ? 0 : 1,
        reason: stop_reason,
        rule: "to the end of treatment, censored where it goes on",
      }));
  }
}

/** What an endpoint needs of the courses. */
export const endpointNeeds: Readonly<Record<DerivedEndpoint, string>> = {
  "progression-free survival":
    "treatment.duration and treatment.stop_reason and treatment.last_follow_up",
  "overall survival": "treatment.last_follow_up",
  "time to treatment failure": "treatment.duration and treatment.stop_reason",
};
