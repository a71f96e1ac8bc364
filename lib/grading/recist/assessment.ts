import {
  checkChoice,
  checkFlag,
  checkRows,
  optionalFlag,
  optionalNumber,
  reject,
  requiredNumber,
  requiredText,
} from "../../arguments/mod.ts";
import type { NonTargetResponse } from "./rules.ts";

/** One scan; the names are the columns of the table `assessments` and further ones. */
export interface TumourAssessment {
  /** Identifier of the patient. */
  readonly patient: string;
  /** Planned time point in months; 0 is baseline, negative a scan before it. */
  readonly time_point: number;
  /** When the scan was made, in months. */
  readonly month: number;
  /** Sum of diameters of the target lesions in mm; empty when not evaluable, at baseline when there are none. */
  readonly target_sum?: number | null;
  /** At baseline "present" or "none"; later the state of the non-target lesions. */
  readonly non_target: NonTargetResponse | "present";
  /** Whether an unequivocal new lesion was seen. */
  readonly new_lesion: boolean;
  /** Every target lesion gone and every target node under 10 mm; by default a sum of 0. */
  readonly target_complete?: boolean | null;
  /** False when a part of the target lesions was not evaluated and `target_sum` is of the rest. */
  readonly target_evaluated?: boolean | null;
}

/** A checked assessment with its index in the input. */
export interface Visit extends TumourAssessment {
  /** Index in the input. */
  readonly row: number;
  /** `target_sum`, `null` when empty. */
  readonly sum: number | null;
}

/** The assessments of one patient by month. */
export interface VisitsOfPatient {
  /** The assessment of time point 0. */
  readonly baseline: Visit | undefined;
  /** Assessments before the baseline, by month; no response is judged by them. */
  readonly earlier: readonly Visit[];
  /** All others, by month. */
  readonly followUp: readonly Visit[];
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

/** Checks the assessments and groups them by patient, in the order of first appearance. */
export function visitsByPatient(
  assessments: readonly TumourAssessment[],
): ReadonlyMap<string, VisitsOfPatient> {
  const visits = Map.groupBy(
    checkRows(action, "assessments", assessments).map(checkedVisit),
    (visit) => visit.patient,
  );
  return new Map(
    [...visits].map(([patient, own]) => [patient, ordered(own)]),
  );
}

function checkedVisit(assessment: TumourAssessment, row: number): Visit {
  const at = `assessments[${row}]`;
  requiredText(action, `${at}.patient`, assessment.patient);
  const { time_point, month } = assessment;
  requiredNumber(action, `${at}.time_point`, time_point, -Infinity);
  requiredNumber(action, `${at}.month`, month, time_point < 0 ? -Infinity : 0);
  checkChoice(
    action,
    `${at}.non_target`,
    assessment.non_target,
    nonTargetStates,
  );
  checkFlag(action, `${at}.new_lesion`, assessment.new_lesion);
  for (const column of ["target_complete", "target_evaluated"] as const) {
    optionalFlag(action, `${at}.${column}`, assessment[column]);
  }
  const sum = optionalNumber(
    action,
    `${at}.target_sum`,
    assessment.target_sum,
  );
  return { ...assessment, row, sum };
}

function ordered(own: readonly Visit[]): VisitsOfPatient {
  const visits = [...own].sort((a, b) => a.month - b.month);
  visits.forEach((visit, i) => {
    const previous = visits[i - 1];
    if (previous && previous.month === visit.month) {
      reject(
        action,
        `assessments[${visit.row}].month`,
        `different from that of row ${previous.row} of patient ${visit.patient}`,
        visit.month,
      );
    }
  });
  const [baseline, second] = visits.filter((visit) => visit.time_point === 0);
  if (baseline && second) {
    reject(
      action,
      `assessments[${second.row}].time_point`,
      `above 0, as patient ${baseline.patient} has a baseline in row ${baseline.row}`,
      0,
    );
  }
  const earlier = visits.filter((visit) => visit.time_point < 0);
  const followUp = visits.filter((visit) => visit.time_point > 0);
  if (baseline) {
    checkBaseline(baseline, earlier.at(-1), followUp[0]);
    followUp.forEach((visit) => checkAgainstBaseline(visit, baseline));
  }
  return { baseline, earlier, followUp };
}

function checkBaseline(
  baseline: Visit,
  before: Visit | undefined,
  after: Visit | undefined,
): void {
  const at = `assessments[${baseline.row}]`;
  for (
    const [visit, isPlaced, place] of [
      [before, before && before.month < baseline.month, "earlier"],
      [after, after && after.month > baseline.month, "later"],
    ] as const
  ) {
    if (visit && !isPlaced) {
      reject(
        action,
        `assessments[${visit.row}].month`,
        `${place} than the baseline in row ${baseline.row}`,
        visit.month,
      );
    }
  }
  checkChoice(action, `${at}.non_target`, baseline.non_target, [
    "present",
    "none",
  ]);
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

function checkAgainstBaseline(visit: Visit, baseline: Visit): void {
  const at = `assessments[${visit.row}]`;
  checkChoice(
    action,
    `${at}.non_target`,
    visit.non_target,
    baseline.non_target === "none"
      ? ["none"]
      : ["CR", "non-CR/non-PD", "PD", "NE"],
  );
  if (baseline.sum === null && visit.sum !== null) {
    reject(
      action,
      `${at}.target_sum`,
      "empty, as there were no target lesions at baseline",
      visit.sum,
    );
  }
}
