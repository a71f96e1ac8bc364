import { type Assessment, type Visit, visitsByPatient } from "./assessment.ts";
import { oneOf } from "./check.ts";
import { overallResponse } from "./overall_response.ts";
import {
  continuingResponseRule,
  noBaselineRule,
  type NonTargetResponse,
  type OverallResponse,
  type OverallResponseRule,
  reappearanceRule,
  type TargetResponse,
} from "./recist_rules.ts";
import { targetResponse } from "./target_response.ts";

/** Response at one assessment after baseline, with what decided it. */
export interface TimePointResponse {
  /** Index of the assessment in the input. */
  readonly row: number;
  /** Identifier of the patient. */
  readonly patient: string;
  /** Planned time point in months. */
  readonly timePoint: number;
  /** When the scan was made, in months. */
  readonly month: number;
  /** Sum of diameters of the target lesions in mm. */
  readonly sum: number | null;
  /** The sum at baseline. */
  readonly baselineSum: number | null;
  /** Smallest sum before this assessment, baseline included. */
  readonly nadir: number | null;
  /** Month of the assessment that the nadir was seen at first. */
  readonly nadirMonth: number | null;
  /** Change of the sum in % of baseline. */
  readonly changeFromBaseline: number | null;
  /** Change of the sum in % of the nadir; `null` above a nadir of 0. */
  readonly changeFromNadir: number | null;
  /** Change of the sum from the nadir in mm. */
  readonly increaseFromNadir: number | null;
  /** Response of the target lesions. */
  readonly target: TargetResponse;
  /** State of the non-target lesions. */
  readonly nonTarget: NonTargetResponse;
  /** Whether an unequivocal new lesion was seen. */
  readonly newLesion: boolean;
  /** Overall response. */
  readonly response: OverallResponse;
  /** Identifier of the rule that decided the overall response. */
  readonly rule: string;
  /** Identifier of the rule that decided the response of the target lesions. */
  readonly targetRule: string | null;
  /** The deciding rule as printed. */
  readonly criterion: string;
}

/** How {@linkcode timePointResponses} reads disease that is seen after a response. */
export interface TimePointOptions {
  /** Progression, or the response of the tables because the CR is taken to have been a PR (Table 3, footnote a). */
  readonly reappearance?: "progression" | "PR";
  /** Whether stable disease after a PR is said as measured, or stays a PR until progression as the EORTC reads the guideline. */
  readonly continuingResponse?: "as measured" | "until progression";
}

/**
 * RECIST 1.1 response at each assessment after baseline, of one patient or of
 * a cohort: patients in the order of their first row, visits by month.
 *
 * Disease seen again after an overall complete response is progression, unless
 * the option `reappearance` says otherwise. Visits of a patient without a
 * baseline assessment (time point 0) are not evaluable.
 *
 * @throws RangeError naming the row for a value out of range, two assessments
 * of a patient in one month, or a follow-up that contradicts the baseline.
 *
 * @example Progression is judged from the nadir
 * ```ts
 * import { timePointResponses } from "./mod.ts";
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
  assessments: readonly Assessment[],
  options: TimePointOptions = {},
): readonly TimePointResponse[] {
  const reappearance = oneOf(
    "derive response",
    "reappearance",
    options.reappearance ?? "progression",
    ["progression", "PR"],
  );
  const continuing = oneOf(
    "derive response",
    "continuingResponse",
    options.continuingResponse ?? "as measured",
    ["as measured", "until progression"],
  );
  const reading: Reading = {
    reappearanceIsProgression: reappearance === "progression",
    partialResponseContinues: continuing === "until progression",
  };
  return [...visitsByPatient(assessments).values()].flatMap((
    { baseline, followUp },
  ) =>
    baseline
      ? responsesOf(baseline, followUp, reading)
      : followUp.map(responseWithoutBaseline)
  );
}

interface Reading {
  readonly reappearanceIsProgression: boolean;
  readonly partialResponseContinues: boolean;
}

interface Nadir {
  readonly sum: number;
  readonly month: number;
}

function responsesOf(
  baseline: Visit,
  followUp: readonly Visit[],
  reading: Reading,
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

function responseOf(
  visit: Visit,
  baseline: Visit,
  nadir: Nadir | null,
  best: "CR" | "PR" | null,
  reading: Reading,
): TimePointResponse {
  const nonTarget = visit.non_target as NonTargetResponse;
  const target = baseline.sum === null || nadir === null
    ? null
    : targetResponse({
      sum: visit.sum,
      baseline: baseline.sum,
      nadir: nadir.sum,
      complete: visit.target_complete ?? visit.sum === 0,
      allEvaluated: visit.target_evaluated ?? true,
    });
  const byTable = overallResponse(
    target?.response ?? "none",
    nonTarget,
    visit.new_lesion,
  );
  const decided = afterResponse(byTable, best, reading);
  const increase = nadir === null || visit.sum === null
    ? null
    : visit.sum - nadir.sum;
  return {
    ...identity(visit),
    baselineSum: baseline.sum,
    nadir: nadir?.sum ?? null,
    nadirMonth: nadir?.month ?? null,
    changeFromBaseline: visit.sum === null || baseline.sum === null
      ? null
      : 100 * (visit.sum - baseline.sum) / baseline.sum,
    changeFromNadir: increase === null || !nadir?.sum
      ? null
      : 100 * increase / nadir.sum,
    increaseFromNadir: increase,
    target: target?.response ?? "none",
    nonTarget,
    response: decided.response,
    rule: decided.id,
    targetRule: target?.rule ?? null,
    criterion: decided.criterion,
  };
}

/** The table's row, or the rule that overrides it after an earlier response. */
function afterResponse(
  byTable: OverallResponseRule,
  best: "CR" | "PR" | null,
  { reappearanceIsProgression, partialResponseContinues }: Reading,
) {
  const notComplete = ["PR", "SD", "non-CR/non-PD"].includes(byTable.response);
  if (reappearanceIsProgression && best === "CR" && notComplete) {
    return reappearanceRule;
  }
  return partialResponseContinues && best === "PR" && byTable.response === "SD"
    ? continuingResponseRule
    : byTable;
}

function responseWithoutBaseline(visit: Visit): TimePointResponse {
  return {
    ...identity(visit),
    baselineSum: null,
    nadir: null,
    nadirMonth: null,
    changeFromBaseline: null,
    changeFromNadir: null,
    increaseFromNadir: null,
    target: "NE",
    nonTarget: visit.non_target === "present" ? "NE" : visit.non_target,
    response: noBaselineRule.response,
    rule: noBaselineRule.id,
    targetRule: null,
    criterion: noBaselineRule.criterion,
  };
}

function identity(visit: Visit) {
  return {
    row: visit.row,
    patient: visit.patient,
    timePoint: visit.time_point,
    month: visit.month,
    sum: visit.sum,
    newLesion: visit.new_lesion,
  };
}
