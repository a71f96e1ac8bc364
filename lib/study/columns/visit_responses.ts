import {
  type OverallResponse,
  type TimePointResponse,
  timePointResponses,
} from "../../grading/mod.ts";
import type { Assessment, Study } from "../model/study.ts";

/** An assessment whose response was recorded, in place of what it follows from. */
type Recorded = Assessment & { readonly response?: OverallResponse | null };

/**
 * Finds the response at each visit after baseline: by RECIST 1.1 from the sums
 * of the target lesions, or as it was recorded where the column `response` of
 * `assessments` says it. A recorded response has no sums.
 *
 * @param study The study.
 * @returns One row for each patient and visit.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy, visitResponses } from "../mod.ts";
 *
 * const study = await loadStudy(new URL("../../../data/", import.meta.url));
 * assert.equal(visitResponses(study)[0]!.response, "SD");
 * ```
 */
export function visitResponses(
  { assessments }: Pick<Study, "assessments">,
): readonly TimePointResponse[] {
  const rows: readonly Recorded[] = assessments;
  return isRecorded(rows)
    ? rows.flatMap((row, i) =>
      row.response && row.month > 0 ? [recorded(row, i, row.response)] : []
    )
    : timePointResponses(assessments);
}

/** Whether responses are recorded, and no sums that they would follow from. */
export function isRecorded(assessments: readonly object[]): boolean {
  return assessments.some((row) => "response" in row && row.response) &&
    !assessments.some((row) => "target_sum" in row && row.target_sum !== null);
}

function recorded(
  { patient, month, time_point }: Recorded,
  row: number,
  response: OverallResponse,
): TimePointResponse {
  return {
    row,
    patient,
    timePoint: time_point ?? month,
    month,
    sum: null,
    baselineSum: null,
    nadir: null,
    nadirMonth: null,
    changeFromBaseline: null,
    changeFromNadir: null,
    increaseFromNadir: null,
    // A patient with target lesions can be stable; without, non-CR/non-PD.
    target: response === "non-CR/non-PD" ? "none" : response,
    nonTarget: "none",
    newLesion: false,
    response,
    rule: "recorded",
    targetRule: null,
    criterion: "as recorded",
  };
}
