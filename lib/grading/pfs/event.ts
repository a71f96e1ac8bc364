import type { PfsRules } from "./rules.ts";
import type { TimePointResponse } from "../recist/time_point_response.ts";
import type { CheckedCourse } from "./treatment_course.ts";

/** Something that ends progression-free survival. */
export interface PfsEvent {
  /** What happened. */
  readonly reason: "progression" | "death" | "new anticancer treatment";
  /** When it counts, in months. */
  readonly month: number;
  /** Planned time point of the scan that showed it; `null` without a scan. */
  readonly timePoint: number | null;
  /** Index of the assessment that showed it. */
  readonly assessmentRow: number | null;
  /** Why it counts. */
  readonly rule: string;
}

/** The first event of a patient under the rules; at the same month progression comes before death. */
export function firstEvent(
  course: CheckedCourse,
  visits: readonly TimePointResponse[],
  rules: PfsRules,
): PfsEvent | undefined {
  const events: PfsEvent[] = [];
  const add = (
    month: number | null | undefined,
    reason: PfsEvent["reason"],
    rule: string,
    scan?: TimePointResponse,
  ) => {
    if (month == null) return;
    events.push({
      reason,
      month,
      timePoint: scan?.timePoint ?? null,
      assessmentRow: scan?.row ?? null,
      rule,
    });
  };
  const scan = visits.find((visit) => visit.response === "PD");
  add(
    rules.progressionDate === "scan" ? scan?.month : scan?.timePoint,
    "progression",
    `radiological progression (${scan?.rule})`,
    scan,
  );
  if (rules.progression === "radiological or clinical") {
    add(
      course.progression,
      "progression",
      "progression recorded in the course",
    );
  }
  add(course.death, "death", "death without progression before");
  if (rules.newTreatment === "event") {
    add(
      course.newTreatment,
      "new anticancer treatment",
      "new anticancer treatment counted as an event",
    );
  }
  // The sort is stable, so the order of the lines above breaks ties.
  return events.sort((a, b) => a.month - b.month)[0];
}

/** The last evaluable visit up to a month, or strictly before it. */
export function lastEvaluable(
  visits: readonly TimePointResponse[],
  month: number,
  included: boolean,
): TimePointResponse | undefined {
  return visits.findLast((visit) =>
    visit.response !== "NE" &&
    (included ? visit.month <= month : visit.month < month)
  );
}

/** Number of planned visits without an evaluable assessment between the last one and the event. */
export function missedVisits(
  event: PfsEvent,
  last: TimePointResponse | undefined,
  schedule: readonly number[],
  visitWindow: number,
): number {
  const from = last?.timePoint ?? 0;
  return schedule.filter((planned) =>
    planned > from &&
    (event.timePoint === null
      ? planned + visitWindow < event.month
      : planned < event.timePoint)
  ).length;
}
