import { oneOf, optionalNumber, reject, requiredNumber } from "./check.ts";
import { overallResponse } from "./overall_response.ts";
import {
  noBaselineRule,
  type NonTargetResponse,
  type OverallResponse,
  reappearanceRule,
  type TargetResponse,
} from "./recist_rules.ts";
import { targetResponse } from "./target_response.ts";

/** One scan; the names are the columns of the table `assessments`. */
export interface Assessment {
  readonly patient: string;
  /** Planned time point in months; 0 is baseline. */
  readonly time_point: number;
  /** When the scan was made, in months. */
  readonly month: number;
  /** Sum of diameters of the target lesions in mm; empty when not evaluable, at baseline when there are none. */
  readonly target_sum?: number | null;
  /** At baseline "present" or "none"; later the state of the non-target lesions. */
  readonly non_target: NonTargetResponse | "present";
  readonly new_lesion: boolean;
  /** Every target lesion gone and every target node under 10 mm; by default a sum of 0. */
  readonly target_complete?: boolean | null;
  /** False when a part of the target lesions was not evaluated and `target_sum` is of the rest. */
  readonly target_evaluated?: boolean | null;
}

/** Response at one assessment after baseline, with what decided it. */
export interface TimePointResponse {
  /** Index of the assessment in the input. */
  readonly row: number;
  readonly patient: string;
  readonly timePoint: number;
  readonly month: number;
  readonly sum: number | null;
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
  readonly target: TargetResponse;
  readonly nonTarget: NonTargetResponse;
  readonly newLesion: boolean;
  readonly response: OverallResponse;
  /** Rule that decided the overall response, and the one that decided the target lesions. */
  readonly rule: string;
  readonly targetRule: string | null;
  readonly criterion: string;
}

const action = "derive response";
const nonTargetStates = [
  "none",
  "present",
  "CR",
  "non-CR/non-PD",
  "PD",
  "NE",
] as const;

interface Visit extends Assessment {
  readonly row: number;
  readonly sum: number | null;
}

/**
 * RECIST 1.1 response at each assessment after baseline, of one patient or of
 * a cohort: patients in the order of their first row, visits by month.
 *
 * Disease seen again after an overall complete response is progression. Visits
 * of a patient without a baseline assessment (time point 0) are not evaluable.
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
): readonly TimePointResponse[] {
  const byPatient = new Map<string, Visit[]>();
  assessments.forEach((assessment, row) => {
    const visit = checked(assessment, row);
    const visits = byPatient.get(visit.patient);
    if (visits) visits.push(visit);
    else byPatient.set(visit.patient, [visit]);
  });
  return [...byPatient.values()].flatMap(responsesOfPatient);
}

function checked(assessment: Assessment, row: number): Visit {
  const at = `assessments[${row}]`;
  if (typeof assessment.patient !== "string" || assessment.patient === "") {
    reject(action, `${at}.patient`, "an identifier", assessment.patient);
  }
  requiredNumber(action, `${at}.time_point`, assessment.time_point);
  requiredNumber(action, `${at}.month`, assessment.month);
  oneOf(action, `${at}.non_target`, assessment.non_target, nonTargetStates);
  if (typeof assessment.new_lesion !== "boolean") {
    reject(
      action,
      `${at}.new_lesion`,
      "true or false",
      assessment.new_lesion,
    );
  }
  const sum = optionalNumber(
    action,
    `${at}.target_sum`,
    assessment.target_sum,
  );
  return { ...assessment, row, sum };
}

function responsesOfPatient(visits: readonly Visit[]): TimePointResponse[] {
  const ordered = [...visits].sort((a, b) => a.month - b.month);
  const baselines = ordered.filter((visit) => visit.time_point === 0);
  if (baselines.length > 1) {
    reject(
      action,
      `assessments[${baselines[1]!.row}].time_point`,
      `above 0 because patient ${ordered[0]!.patient} has a baseline in row ${
        baselines[0]!.row
      }`,
      0,
    );
  }
  ordered.forEach((visit, i) => {
    const previous = ordered[i - 1];
    if (previous && previous.month === visit.month) {
      reject(
        action,
        `assessments[${visit.row}].month`,
        `different from that of row ${previous.row} of the same patient`,
        visit.month,
      );
    }
  });
  const baseline = baselines[0];
  if (!baseline) return ordered.map(withoutBaseline);
  checkBaseline(baseline);
  if (ordered[0] !== baseline) {
    reject(
      action,
      `assessments[${ordered[0]!.row}].month`,
      `later than the baseline in row ${baseline.row}`,
      ordered[0]!.month,
    );
  }

  const responses: TimePointResponse[] = [];
  let nadir = baseline.sum;
  let nadirMonth = baseline.month;
  let completeBefore = false;
  for (const visit of ordered.slice(1)) {
    const response = responseOfVisit(visit, baseline, {
      nadir,
      nadirMonth,
      completeBefore,
    });
    responses.push(response);
    completeBefore ||= response.response === "CR";
    if (
      nadir !== null && visit.sum !== null && visit.sum < nadir &&
      visit.target_evaluated !== false
    ) {
      nadir = visit.sum;
      nadirMonth = visit.month;
    }
  }
  return responses;
}

function checkBaseline(baseline: Visit): void {
  const at = `assessments[${baseline.row}]`;
  if (baseline.non_target !== "present" && baseline.non_target !== "none") {
    reject(
      action,
      `${at}.non_target`,
      '"present" or "none" at baseline',
      baseline.non_target,
    );
  }
  if (baseline.sum === 0) {
    reject(
      action,
      `${at}.target_sum`,
      "above 0 at baseline, or empty without target lesions",
      0,
    );
  }
  if (baseline.new_lesion) {
    reject(action, `${at}.new_lesion`, "false at baseline", true);
  }
}

function responseOfVisit(
  visit: Visit,
  baseline: Visit,
  before: {
    readonly nadir: number | null;
    readonly nadirMonth: number;
    readonly completeBefore: boolean;
  },
): TimePointResponse {
  const at = `assessments[${visit.row}]`;
  const nonTarget = visit.non_target;
  if (
    nonTarget === "present" ||
    (nonTarget === "none") !== (baseline.non_target === "none")
  ) {
    reject(
      action,
      `${at}.non_target`,
      baseline.non_target === "none"
        ? '"none" because there were none at baseline'
        : "CR, non-CR/non-PD, PD or NE because there were some at baseline",
      nonTarget,
    );
  }
  if (baseline.sum === null && visit.sum !== null) {
    reject(
      action,
      `${at}.target_sum`,
      "empty because there were no target lesions at baseline",
      visit.sum,
    );
  }
  const { nadir } = before;
  const target = baseline.sum === null || nadir === null
    ? null
    : targetResponse({
      sum: visit.sum,
      baseline: baseline.sum,
      nadir,
      ...(visit.target_complete == null
        ? {}
        : { complete: visit.target_complete }),
      ...(visit.target_evaluated == null
        ? {}
        : { allEvaluated: visit.target_evaluated }),
    });
  const byTable = overallResponse(
    target?.response ?? "none",
    nonTarget,
    visit.new_lesion,
  );
  const seenAgain = before.completeBefore &&
    byTable.response !== "CR" && byTable.response !== "NE" &&
    byTable.response !== "PD";
  const increase = nadir === null || visit.sum === null
    ? null
    : visit.sum - nadir;
  return {
    row: visit.row,
    patient: visit.patient,
    timePoint: visit.time_point,
    month: visit.month,
    sum: visit.sum,
    baselineSum: baseline.sum,
    nadir,
    nadirMonth: nadir === null ? null : before.nadirMonth,
    changeFromBaseline: visit.sum === null || baseline.sum === null
      ? null
      : 100 * (visit.sum - baseline.sum) / baseline.sum,
    changeFromNadir: increase === null || !nadir
      ? null
      : 100 * increase / nadir,
    increaseFromNadir: increase,
    target: target?.response ?? "none",
    nonTarget,
    newLesion: visit.new_lesion,
    response: seenAgain ? "PD" : byTable.response,
    rule: seenAgain ? reappearanceRule.id : byTable.id,
    targetRule: target?.rule ?? null,
    criterion: seenAgain ? reappearanceRule.criterion : byTable.criterion,
  };
}

function withoutBaseline(visit: Visit): TimePointResponse {
  return {
    row: visit.row,
    patient: visit.patient,
    timePoint: visit.time_point,
    month: visit.month,
    sum: visit.sum,
    baselineSum: null,
    nadir: null,
    nadirMonth: null,
    changeFromBaseline: null,
    changeFromNadir: null,
    increaseFromNadir: null,
    target: "NE",
    nonTarget: visit.non_target === "present" ? "NE" : visit.non_target,
    newLesion: visit.new_lesion,
    response: "NE",
    rule: noBaselineRule.id,
    targetRule: null,
    criterion: noBaselineRule.criterion,
  };
}
