import {
  type TumourAssessment,
  type Visit,
  visitsByPatient,
} from "./assessment.ts";
import { checkChoice, checkOptions } from "../../arguments/mod.ts";
import {
  type Nadir,
  responseOf,
  type ResponseReading,
  responseWithoutBaseline,
  type TimePointResponse,
} from "./time_point_response.ts";

/** How {@linkcode timePointResponses} reads disease that is seen after a response. */
export interface TimePointOptions {
  /**
   * Progression, or the response of the tables because the CR is taken to have been a PR (Table 3, footnote a).
   *
   * @default {"progression"}
   */
  readonly reappearance?: "progression" | "PR";
  /**
   * Whether stable disease after a PR is said as measured, or stays a PR until progression as the EORTC reads the guideline.
   *
   * @default {"as measured"}
   */
  readonly continuingResponse?: "as measured" | "until progression";
}

const action = "derive response";

/**
 * RECIST 1.1 response at each assessment after baseline, of one patient or of
 * a cohort: patients in the order of their first row, visits by month.
 *
 * Disease seen again after an overall complete response is progression, unless
 * the option `reappearance` says otherwise. Visits of a patient without a
 * baseline assessment (time point 0) are not evaluable.
 *
 * @param assessments Scans of one or more patients, in any order.
 * @param options How disease that is seen after a response is read.
 * @returns One row for each scan after baseline.
 * @throws {TypeError} If an argument or option is of the wrong kind, or an
 * option is unknown.
 * @throws {RangeError} If a value is out of range, two assessments of a
 * patient are in one month, or a follow-up contradicts the baseline; the
 * message names the row.
 *
 * @example Progression is judged from the nadir
 * ```ts
 * import { timePointResponses } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const scan = (time_point: number, target_sum: number) => ({
 *   patient: "P01",
 *   time_point,
 *   month: time_point,
 *   target_sum,
 *   non_target: "none" as const,
 *   new_lesion: false,
 * });
 * const visits = timePointResponses([scan(0, 100), scan(3, 60), scan(6, 72)]);
 * assert.deepEqual(visits.map((visit) => visit.response), ["PR", "PD"]);
 * assert.equal(visits[1]!.nadir, 60);
 * ```
 */
export function timePointResponses(
  assessments: readonly TumourAssessment[],
  options: TimePointOptions = {},
): readonly TimePointResponse[] {
  const { reappearance, continuingResponse } = checkOptions(action, options, {
    reappearance: "progression",
    continuingResponse: "as measured",
  });
  checkChoice(action, "reappearance", reappearance, ["progression", "PR"]);
  checkChoice(action, "continuingResponse", continuingResponse, [
    "as measured",
    "until progression",
  ]);
  const reading: ResponseReading = {
    reappearanceIsProgression: reappearance === "progression",
    partialResponseContinues: continuingResponse === "until progression",
  };
  return [...visitsByPatient(assessments).values()].flatMap((
    { baseline, followUp },
  ) =>
    baseline
      ? responsesOf(baseline, followUp, reading)
      : followUp.map(responseWithoutBaseline)
  );
}

function responsesOf(
  baseline: Visit,
  followUp: readonly Visit[],
  reading: ResponseReading,
): readonly TimePointResponse[] {
  let nadir: Nadir | null = baseline.sum === null
    ? null
    : { sum: baseline.sum, month: baseline.month };
  let best: "CR" | "PR" | null = null;
  return followUp.map((visit) => {
    const response = responseOf(visit, baseline, nadir, best, reading);
    if (response.response === "CR") best = "CR";
    else if (response.response === "PR") best ??= "PR";
    // A sum of a part of the lesions is no smallest sum.
    if (
      nadir && visit.sum !== null && visit.sum < nadir.sum &&
      visit.target_evaluated !== false
    ) {
      nadir = { sum: visit.sum, month: visit.month };
    }
    return response;
  });
}
