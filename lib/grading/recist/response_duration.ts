import type { DatedResponse } from "./best_of_visits.ts";
import {
  bestOverallResponses,
  type BestResponse,
  type BestResponseOptions,
} from "./best_overall_response.ts";

/** How long a patient's best response lasted. */
export interface ResponseDuration {
  /** Identifier of the patient. */
  readonly patient: string;
  /** Best overall response. */
  readonly response: BestResponse["response"];
  /** Months from the start: of a CR or PR when the response began, of stable disease the baseline. */
  readonly from: number;
  /** Month of progression, or of the last evaluable assessment. */
  readonly to: number;
  /** Time between the two. */
  readonly months: number;
  /** 1 when progression ended the response, 0 when it is censored. */
  readonly event: 0 | 1;
}

/**
 * Duration of response and of stable disease (RECIST 1.1, sections 4.6.2 and 4.6.3, p. 236): of
 * patients with CR or PR from the first assessment that met it (and was
 * confirmed, with `confirmation`), of patients with stable disease from
 * baseline, to the first progression. Without one the
 * time is censored at the last evaluable assessment. Patients with progression
 * or nothing evaluable as best response have no row.
 *
 * @param visits Time-point responses, as for {@linkcode bestOverallResponses}.
 * @param options As for {@linkcode bestOverallResponses}.
 * @returns One row for each patient with a response or stable disease.
 * @throws {TypeError} If an argument or option is of the wrong kind, or an
 * option is unknown.
 * @throws {RangeError} If {@linkcode bestOverallResponses} refuses a visit.
 *
 * @example
 * ```ts
 * import { responseDurations } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const visits = [
 *   { patient: "P01", month: 3, response: "PR" as const },
 *   { patient: "P01", month: 12, response: "PD" as const },
 * ];
 * assert.equal(responseDurations(visits)[0]!.months, 9);
 * ```
 */
export function responseDurations(
  visits: readonly DatedResponse[],
  options: BestResponseOptions = {},
): readonly ResponseDuration[] {
  const best = bestOverallResponses(visits, options);
  const byPatient = Map.groupBy(
    visits.toSorted((a, b) => a.month - b.month),
    (visit) => visit.patient,
  );
  return best.flatMap((best) => {
    const own = byPatient.get(best.patient) ?? [];
    const stable = ["SD", "non-CR/non-PD"].includes(best.response);
    const from = stable ? 0 : best.responseMonth;
    if (from === null) return [];
    const progression = best.progressionMonth;
    const to = progression ??
      own.findLast((visit) => visit.response !== "NE")!.month;
    return [{
      patient: best.patient,
      response: best.response,
      from,
      to,
      months: to - from,
      event: progression === null ? 0 : 1,
    }];
  });
}
