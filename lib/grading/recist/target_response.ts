import {
  checkRow,
  optionalFlag,
  optionalNumber,
  requiredNumber,
} from "../../arguments/mod.ts";
import { atLeast } from "../../numeric/mod.ts";
import type { TargetResponse } from "./rules.ts";
import { targetCriteria } from "./target_criteria.ts";

/** The sums that the response of the target lesions is judged by, in mm. */
export interface TargetSums {
  /** Sum of diameters at this assessment; `null` when no target lesion was evaluated. */
  readonly sum: number | null;
  /** Sum at baseline. */
  readonly baseline: number;
  /** Smallest sum before this assessment, baseline included. */
  readonly nadir: number;
  /** Every target lesion gone and every target node under 10 mm; by default a sum of 0. */
  readonly complete?: boolean;
  /** Whether all target lesions were evaluated. A part of them can show PD, nothing else. */
  readonly allEvaluated?: boolean;
}

/** Response of the target lesions with the criterion that decided. */
export interface TargetDecision {
  /** Response of the target lesions. */
  readonly response: TargetResponse;
  /** Identifier of the criterion. */
  readonly rule: string;
  /** The criterion as printed. */
  readonly criterion: string;
  /** Publication and section. */
  readonly source: string;
}

/**
 * Response of the target lesions at one assessment (RECIST 1.1, section 4.3.1).
 * Progression needs 20% and 5 mm above the nadir; both bounds are included.
 *
 * @param sums The sums in mm, and whether they are of all lesions.
 * @returns The response with the criterion that decided.
 * @throws {TypeError} If an argument is of the wrong kind.
 * @throws {RangeError} If a sum is negative or the nadir above the baseline.
 *
 * @example 20% over a small nadir is less than 5 mm
 * ```ts
 * import { targetResponse } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(targetResponse({ sum: 24, baseline: 40, nadir: 20 }).response, "PR");
 * assert.equal(targetResponse({ sum: 25, baseline: 40, nadir: 20 }).response, "PD");
 * ```
 */
export function targetResponse(sums: TargetSums): TargetDecision {
  const action = "derive target response";
  checkRow(action, "sums", sums);
  const { sum, baseline, nadir } = sums;
  optionalNumber(action, "sum", sum);
  requiredNumber(action, "nadir", nadir);
  requiredNumber(action, "baseline", baseline, nadir);
  optionalFlag(action, "complete", sums.complete);
  optionalFlag(action, "allEvaluated", sums.allEvaluated);
  if (sum === null) return decided("NE", targetCriteria.notEvaluable);
  const complete = sums.complete ?? sum === 0;
  const { progression, partialResponse } = targetCriteria;
  const increase = sum - nadir;
  // Nodes under 10 mm are normal whatever their sum does, so CR comes first.
  if (complete && (sums.allEvaluated ?? true)) {
    return decided("CR", targetCriteria.completeResponse);
  }
  if (
    atLeast(increase, progression.increase * nadir) &&
    atLeast(increase, progression.absoluteIncrease)
  ) {
    return decided("PD", progression);
  }
  if (sums.allEvaluated === false) {
    return decided("NE", targetCriteria.notEvaluable);
  }
  if (atLeast(baseline - sum, partialResponse.decrease * baseline)) {
    return decided("PR", partialResponse);
  }
  return decided("SD", targetCriteria.stableDisease);
}

function decided(
  response: TargetResponse,
  rule: { id: string; criterion: string; source: string },
): TargetDecision {
  return {
    response,
    rule: rule.id,
    criterion: rule.criterion,
    source: rule.source,
  };
}
