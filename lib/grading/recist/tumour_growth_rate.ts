import { type TumourAssessment, visitsByPatient } from "./assessment.ts";

/** How fast the target lesions grew between two scans of a patient. */
export interface TumourGrowthRate {
  /** Identifier of the patient. */
  readonly patient: string;
  /** Whether both scans were made up to the baseline, or treatment came between. */
  readonly period: "before treatment" | "during treatment";
  /** Month of the first scan. */
  readonly from: number;
  /** Month of the second scan. */
  readonly to: number;
  /** Change of the volume in % a month; -100 when every lesion is gone. */
  readonly rate: number;
}

/**
 * Tumour growth rates: between each two consecutive scans of a patient on which
 * all target lesions were measured, the change of the tumour's volume in % a
 * month. The volume is taken to grow as the cube of the sum of diameters, and
 * evenly between the scans (Ferté C, et al. Clin Cancer Res 2014;20:246-252; in
 * neuroendocrine tumours Dromain C, et al. BMC Cancer 2019;19:66).
 *
 * RECIST sees a slow tumour as stable whether it grows or shrinks; the rate
 * before and during treatment tells the two apart. New lesions and non-target
 * lesions do not count.
 *
 * @param assessments Scans of one or more patients, as for
 * {@linkcode timePointResponses}; those before the baseline have a negative time point.
 * @returns One row for each two scans, by patient and month.
 * @throws {TypeError} If a column is of the wrong kind.
 * @throws {RangeError} If a value is out of range; the message names the row.
 *
 * @example From 50 to 55 mm in 3 months the volume grew by 10% a month
 * ```ts
 * import { tumourGrowthRates } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const scan = (time_point: number, target_sum: number) => ({
 *   patient: "P01",
 *   time_point,
 *   month: time_point,
 *   target_sum,
 *   non_target: time_point > 0 ? "non-CR/non-PD" as const : "present" as const,
 *   new_lesion: false,
 * });
 * const [before, during] = tumourGrowthRates([scan(-3, 50), scan(0, 55), scan(3, 55)]);
 * assert.equal(before!.period, "before treatment");
 * assert.ok(Math.abs(before!.rate - 10) < 1e-9);
 * assert.equal(during!.rate, 0);
 * ```
 */
export function tumourGrowthRates(
  assessments: readonly TumourAssessment[],
): readonly TumourGrowthRate[] {
  return [...visitsByPatient(assessments)].flatMap(
    ([patient, { earlier, baseline, followUp }]) => {
      const start = baseline?.month ?? 0;
      const measured = [
        ...earlier,
        ...(baseline ? [baseline] : []),
        ...followUp,
      ]
        .filter((visit) =>
          visit.sum !== null && visit.target_evaluated !== false
        );
      return measured.slice(1).flatMap((visit, i): TumourGrowthRate[] => {
        const previous = measured[i]!;
        // From nothing, no growth rate can be told.
        if (previous.sum === 0) return [];
        const ratio = visit.sum! / previous.sum!;
        return [{
          patient,
          period: visit.month <= start
            ? "before treatment"
            : "during treatment",
          from: previous.month,
          to: visit.month,
          rate: 100 * (ratio ** (3 / (visit.month - previous.month)) - 1),
        }];
      });
    },
  );
}
