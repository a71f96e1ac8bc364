import { printed } from "./constraints.ts";
import type { BandRow } from "./ensemble/seek_bands.ts";

/** What the print proves about the Kaplan–Meier curve of all patients at one month. */
export interface CohortBounds {
  /** The month. */
  readonly month: number;
  /** No curve that fits the print is lower. */
  readonly lower: number;
  /** No curve that fits the print is higher. */
  readonly upper: number;
  /** What proves the bounds, the lower one first. */
  readonly proof: string;
}

/**
 * Bounds of the curve of all patients that follow from the text alone, whatever the data. They rest on two
 * facts about the estimate S(t) of n patients: with d events by t it is at most (n − d)/n, since censoring
 * only shrinks the numbers at risk; and with r patients seen beyond t it is at least r/n.
 *
 * Assumed are whole months, the interpretations' default options, and the median as SPSS takes it, the
 * first time with S ≤ 0.5. Under R's, which is the middle of a stretch at 0.5, survival before the median
 * can be 0.5 too.
 *
 * @param months The months.
 *
 * @example By month 12 five died and four progressed
 * ```ts
 * import assert from "node:assert/strict";
 * import { cohortBounds } from "./cohort_bounds.ts";
 *
 * assert.equal(cohortBounds([12])[0]!.upper, 26 / 35);
 * ```
 */
export function cohortBounds(
  months: readonly number[],
): readonly CohortBounds[] {
  const count = (id: string) => Number(printed(id));
  const n = count("cohort.n"), median = count("pfs.all.median");
  // The early progression may have been one of hormones alone, which is no event.
  const early = count("stop.early.death");
  const firstYear = count("first-year.deaths") +
    count("first-year.progressions");
  const [complete, stable3, stable6] = ["complete", "stable3", "stable6"]
    .map((id) => count(`response.${id}`)) as [number, number, number];
  // How many were free of progression at least until then: with stable disease or a response at a scan,
  // stopped by wish while stable, and stopped in complete response. Who was treated for longest is not
  // among them, since doses were also increased for progression.
  const seenUntil = [
    [3, stable3 + complete + count("response.partial")],
    [6, stable6 + complete],
    [29, 2],
    [63, 1],
  ] as const;
  return months.map((month) => {
    const [, seen] = seenUntil.find(([until]) => month < until) ?? [0, 0];
    const events = month >= 12 ? firstYear : month >= 3 ? early : 0;
    const isBefore = month < median;
    const lower = Math.max(seen / n, isBefore ? 0.5 : 0);
    const upper = Math.min((n - events) / n, isBefore ? 1 : 0.5);
    return {
      month,
      lower,
      upper,
      proof: [
        lower === 0.5
          ? `above 0.5 before the median of ${median}`
          : `${seen} seen beyond`,
        upper === 0.5 ? `median of ${median}` : `${events} events`,
      ].join("; "),
    };
  });
}

/** Bands with the proven bounds of all patients put in; those of the other groups they have. */
export function withCohortBounds(
  band: readonly BandRow[],
): readonly BandRow[] {
  return band.map((row) => {
    if (row.group !== "all") return row;
    const [{ lower, upper }] = cohortBounds([row.month]) as [CohortBounds];
    return { ...row, bound_lower: lower, bound_upper: upper };
  });
}
