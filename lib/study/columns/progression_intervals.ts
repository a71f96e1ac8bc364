import type { Study } from "../model/study.ts";

/** Times between which each patient's event lies, as columns. */
export interface ProgressionIntervals {
  /** Last time known to be free of the event. */
  readonly lower: readonly number[];
  /** First time known to have had it; `null` if it was not seen. */
  readonly upper: readonly (number | null)[];
}

/**
 * Finds the times between which the events of the study's survival table lie. A
 * progression lies between the last scan before it, or the start, and the scan
 * that showed it; a death is known to its time; what was censored lies after.
 *
 * @param study The study.
 * @returns The times, as columns in the order of the survival table.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy, progressionIntervals } from "../mod.ts";
 *
 * const study = await loadStudy(new URL("../../../data/", import.meta.url));
 * const { lower, upper } = progressionIntervals(study);
 * // Seen at the scan of month 4; that of month 3 had been free of it.
 * assert.deepEqual([study.survival[0]!.months, lower[0], upper[0]], [4, 3, 4]);
 * ```
 */
export function progressionIntervals(
  { survival, assessments }: Study,
): ProgressionIntervals {
  return {
    lower: survival.map(({ patient, months, event, reason }) => {
      if (event === 0 || reason !== "progression") return months;
      const before = assessments.filter((scan) =>
        scan.patient === patient && scan.month < months
      );
      return Math.max(0, ...before.map(({ month }) => month));
    }),
    upper: survival.map(({ months, event }) => event === 1 ? months : null),
  };
}
