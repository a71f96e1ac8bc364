import type { Visit } from "./assessment.ts";
import { diseaseSeen } from "./disease_seen.ts";
import { overallResponse } from "./overall_response.ts";
import {
  continuingResponseRule,
  noBaselineRule,
  type NonTargetResponse,
  type OverallResponse,
  type OverallResponseRule,
  reappearanceRule,
  type TargetResponse,
} from "./rules.ts";
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

/** How disease that is seen after a response is read. */
export interface ResponseReading {
  readonly reappearanceIsProgression: boolean;
  readonly partialResponseContinues: boolean;
}

/** The smallest sum so far. */
export interface Nadir {
  readonly sum: number;
  readonly month: number;
}

/**
 * Response at one assessment, given the nadir and the best response before it.
 */
export function responseOf(
  visit: Visit,
  baseline: Visit,
  nadir: Nadir | null,
  best: "CR" | "PR" | null,
  reading: ResponseReading,
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
  const seen = diseaseSeen({
    response: byTable.response,
    target: target?.response ?? "none",
    nonTarget,
  });
  const decided = afterResponse(byTable, seen, best, reading);
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
  seen: boolean,
  best: "CR" | "PR" | null,
  { reappearanceIsProgression, partialResponseContinues }: ResponseReading,
) {
  if (reappearanceIsProgression && best === "CR" && seen) {
    return reappearanceRule;
  }
  return partialResponseContinues && best === "PR" && byTable.response === "SD"
    ? continuingResponseRule
    : byTable;
}

/** What is known of an assessment whose patient has no baseline. */
export function responseWithoutBaseline(visit: Visit): TimePointResponse {
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
