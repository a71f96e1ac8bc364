import {
  checkList,
  checkRows,
  reject,
  requiredNumber,
  requiredText,
} from "../../arguments/mod.ts";
import type { OverallResponse } from "./rules.ts";
import type { TimePointResponse } from "./time_point_response.ts";

/** A response at a planned time point: a row of {@linkcode timePointResponses}. */
export type PlannedResponse = Pick<
  TimePointResponse,
  "patient" | "timePoint" | "response"
>;

/** How many of all patients had a response at a time point. */
export interface ResponseCount {
  /** The time point in months, or "after" for all later ones. */
  readonly timePoint: string;
  /** Response, or "left" for patients without a scan then or later. */
  readonly response: OverallResponse | "left";
  /** Number of patients. */
  readonly patients: number;
}

/**
 * Counts the responses at each planned time point among all patients
 * (intention to treat), so that every time point adds up to the cohort.
 *
 * A patient without a scan at a time point has left if none follows, and is not
 * evaluable (NE) if one does. Of several scans at a time point the last counts;
 * "after" counts each patient's last scan beyond the last time point.
 *
 * @param responses Responses by visit, each patient's in order of time.
 * @param patients Every patient, those without a scan included.
 * @param timePoints Planned time points in months.
 * @returns One row for each response that occurs at a time point.
 * @throws {TypeError} If an argument is of the wrong kind.
 * @throws {RangeError} If a response belongs to none of the patients.
 *
 * @example
 * ```ts
 * import { responseCounts } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const responses = [
 *   { patient: "P01", timePoint: 3, response: "SD" },
 *   { patient: "P01", timePoint: 6, response: "PD" },
 * ] as const;
 * assert.deepEqual(responseCounts(responses, ["P01", "P02"], [3]), [
 *   { timePoint: "3", response: "SD", patients: 1 },
 *   { timePoint: "3", response: "left", patients: 1 },
 *   { timePoint: "after", response: "PD", patients: 1 },
 *   { timePoint: "after", response: "left", patients: 1 },
 * ]);
 * ```
 */
export function responseCounts(
  responses: readonly PlannedResponse[],
  patients: readonly string[],
  timePoints: readonly number[],
): readonly ResponseCount[] {
  const action = "count responses";
  checkList(action, "patients", patients, requiredText);
  checkList(action, "timePoints", timePoints, requiredNumber);
  const visits = new Map<string, PlannedResponse[]>(
    patients.map((patient) => [patient, []]),
  );
  checkRows(action, "responses", responses).forEach((response, i) => {
    const { patient } = response;
    const own = visits.get(patient) ??
      reject(action, `responses[${i}].patient`, "one of the patients", patient);
    own.push(response);
  });
  const cohort = [...visits.values()];
  const last = Math.max(...timePoints);
  return [
    ...timePoints.flatMap((timePoint) =>
      tally(String(timePoint), cohort.map((own) => responseAt(own, timePoint)))
    ),
    ...tally(
      "after",
      cohort.map((own) =>
        own.findLast(({ timePoint }) => timePoint > last)?.response ?? "left"
      ),
    ),
  ];
}

function responseAt(
  visits: readonly PlannedResponse[],
  timePoint: number,
): ResponseCount["response"] {
  const visit = visits.findLast((one) => one.timePoint === timePoint);
  if (visit !== undefined) return visit.response;
  return visits.some((one) => one.timePoint > timePoint) ? "NE" : "left";
}

function tally(
  timePoint: string,
  responses: readonly ResponseCount["response"][],
): ResponseCount[] {
  return [...new Set(responses)].map((response) => ({
    timePoint,
    response,
    patients: responses.filter((one) => one === response).length,
  }));
}
