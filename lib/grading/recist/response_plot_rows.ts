import { checkRows } from "../../arguments/mod.ts";
import type { OverallResponse } from "./rules.ts";
import type { TimePointResponse } from "./time_point_response.ts";

/** One bar of a waterfall plot. */
export interface WaterfallRow {
  /** Identifier of the patient. */
  readonly patient: string;
  /** Place from the left, from 0: the largest increase first. */
  readonly rank: number;
  /** Best change of the sum of diameters in % of baseline: the smallest up to the first progression. */
  readonly change: number;
  /** Month that it was seen. */
  readonly month: number;
  /** Overall response at that assessment. */
  readonly response: OverallResponse;
  /** Index of the assessment. */
  readonly row: number;
}

/** One point of a spider plot. */
export interface SpiderRow {
  /** Identifier of the patient. */
  readonly patient: string;
  /** Month of the assessment; 0 is baseline. */
  readonly month: number;
  /** Change of the sum of diameters in % of baseline. */
  readonly change: number;
  /** Overall response; "baseline" at the first point. */
  readonly response: OverallResponse | "baseline";
  /** Index of the assessment; `null` at baseline. */
  readonly row: number | null;
}

/** Visits with a sum that is of all target lesions or shows progression. */
const measured = (visits: readonly TimePointResponse[]) =>
  checkRows("plot responses", "visits", visits).flatMap((visit) =>
    visit.changeFromBaseline === null || visit.target === "NE"
      ? []
      : [{ ...visit, change: visit.changeFromBaseline }]
  );

/**
 * Rows of a waterfall plot: each patient's best change of the sum of diameters
 * up to the first progression, largest increase first. Patients whose target
 * lesions were not measured after baseline have no bar.
 *
 * @param visits Result of {@linkcode timePointResponses}.
 * @returns One row for each patient with a measured change.
 * @throws {TypeError} If an argument is of the wrong kind.
 *
 * @example
 * ```ts
 * import { timePointResponses, waterfallRows } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const scan = (time_point: number, target_sum: number) => ({
 *   patient: "P01", time_point, month: time_point, target_sum,
 *   non_target: "none" as const, new_lesion: false,
 * });
 * const rows = waterfallRows(timePointResponses([scan(0, 50), scan(3, 40), scan(6, 45)]));
 * assert.equal(rows[0]!.change, -20);
 * ```
 */
export function waterfallRows(
  visits: readonly TimePointResponse[],
): readonly WaterfallRow[] {
  const byPatient = Map.groupBy(measured(visits), (visit) => visit.patient);
  const progression = new Map(
    visits.filter((visit) => visit.response === "PD").reverse().map((visit) => [
      visit.patient,
      visit.month,
    ]),
  );
  return [...byPatient].map(([patient, own]) => {
    const until = progression.get(patient) ?? Infinity;
    const best = own.filter((visit) => visit.month <= until)
      .reduce<typeof own[number] | undefined>(
        (least, visit) => least && least.change <= visit.change ? least : visit,
        undefined,
      );
    return { patient, best };
  }).flatMap(({ patient, best }) => best ? [{ patient, best }] : [])
    .sort((a, b) => b.best.change - a.best.change)
    .map(({ patient, best }, rank) => ({
      patient,
      rank,
      change: best.change,
      month: best.month,
      response: best.response,
      row: best.row,
    }));
}

/**
 * Rows of a spider plot: the change of each patient's sum of diameters over
 * time, from a point at baseline, in the order of the visits.
 *
 * @param visits Result of {@linkcode timePointResponses}.
 * @returns One row for each point, with the baseline of each patient first.
 * @throws {TypeError} If an argument is of the wrong kind.
 *
 * @example
 * ```ts
 * import { spiderRows, timePointResponses } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const scan = (time_point: number, target_sum: number) => ({
 *   patient: "P01", time_point, month: time_point, target_sum,
 *   non_target: "none" as const, new_lesion: false,
 * });
 * const points = spiderRows(timePointResponses([scan(0, 50), scan(3, 40)]));
 * assert.deepEqual(points.map(({ change }) => change), [0, -20]);
 * ```
 */
export function spiderRows(
  visits: readonly TimePointResponse[],
): readonly SpiderRow[] {
  return [...Map.groupBy(measured(visits), (visit) => visit.patient)].flatMap(
    ([patient, own]) => [
      {
        patient,
        month: 0,
        change: 0,
        response: "baseline" as const,
        row: null,
      },
      ...own.map(({ month, change, response, row }) => ({
        patient,
        month,
        change,
        response,
        row,
      })),
    ],
  );
}
