import { checkChoice, checkFlag } from "../../arguments/mod.ts";
import {
  type NonTargetResponse,
  type OverallResponseRule,
  overallResponseRules,
  type TargetResponse,
} from "./rules.ts";

const targets = ["CR", "PR", "SD", "PD", "NE", "none"] as const;
const nonTargets = ["CR", "non-CR/non-PD", "PD", "NE", "none"] as const;

/**
 * Overall response at one assessment, by Tables 1 and 2 of RECIST 1.1: the row
 * of the table that decides, with its `response`, `id` and `criterion`.
 *
 * @param target Response of the target lesions, "none" without target lesions at baseline.
 * @param nonTarget State of the non-target lesions, "none" without any at baseline.
 * @param newLesion Whether an unequivocal new lesion was seen.
 * @returns The row of the table that decides.
 * @throws {TypeError} If an argument is of the wrong kind.
 * @throws {RangeError} If a value is not in the tables.
 *
 * @example
 * ```ts
 * import { overallResponse } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(overallResponse("CR", "non-CR/non-PD", false).response, "PR");
 * assert.equal(overallResponse("PR", "NE", true).response, "PD");
 * ```
 */
export function overallResponse(
  target: TargetResponse,
  nonTarget: NonTargetResponse,
  newLesion: boolean,
): OverallResponseRule {
  const action = "derive overall response";
  checkChoice(action, "target", target, targets);
  checkChoice(action, "nonTarget", nonTarget, nonTargets);
  checkFlag(action, "newLesion", newLesion);
  return overallResponseRules.find((rule) =>
    (rule.target === "any" || rule.target.includes(target)) &&
    (rule.nonTarget === "any" || rule.nonTarget.includes(nonTarget)) &&
    (rule.newLesion === "any" || rule.newLesion === newLesion)
  )!;
}
