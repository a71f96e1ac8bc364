import { checkRows } from "../../arguments/mod.ts";
import type { BestResponse } from "./best_overall_response.ts";

/** How many patients have a response; percentages are of all patients. */
export interface ResponseShare {
  /** A best response, or a group of them. */
  readonly response: string;
  /** Number of patients. */
  readonly n: number;
  /** Number of all patients, those not evaluable included. */
  readonly denominator: number;
  /** Share in %. */
  readonly percent: number;
}

const groups = {
  "CR": ["CR"],
  "PR": ["PR"],
  "SD": ["SD"],
  "non-CR/non-PD": ["non-CR/non-PD"],
  "PD": ["PD"],
  "NE": ["NE"],
  "objective response": ["CR", "PR"],
  "disease control": ["CR", "PR", "SD", "non-CR/non-PD"],
} as const;

/**
 * Counts of best responses by intention to treat: patients who are not
 * evaluable stay in the denominator (RECIST 1.1, Reporting best response results). The last two
 * rows are the objective response (CR, PR) and disease control (also stable).
 *
 * @param best One row for each patient; name all patients in the options of
 * {@linkcode bestOverallResponses}.
 * @returns One row for each response and group of responses.
 * @throws {TypeError} If an argument is of the wrong kind.
 *
 * @example
 * ```ts
 * import { bestOverallResponses, responseSummary } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const best = bestOverallResponses(
 *   [{ patient: "P01", month: 3, response: "SD" }],
 *   { patients: ["P01", "P02"] },
 * );
 * const control = responseSummary(best).find((row) => row.response === "disease control");
 * assert.equal(control!.percent, 50);
 * ```
 */
export function responseSummary(
  best: readonly Pick<BestResponse, "response">[],
): readonly ResponseShare[] {
  const denominator = checkRows("count responses", "best", best).length;
  return Object.entries(groups).map(([response, members]) => {
    const n = best.filter((one) =>
      (members as readonly string[]).includes(one.response)
    ).length;
    return {
      response,
      n,
      denominator,
      percent: denominator === 0 ? 0 : 100 * n / denominator,
    };
  });
}
