import { printed } from "./constraints.ts";
import {
  defaultInterpretations,
  type Interpretations,
} from "./interpretations.ts";
import { cohortTargets } from "./search/targets.ts";

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
 * facts about the estimate S(t) of n patients. With at least d events by t it is at most (n − d)/n, since
 * censoring only shrinks the numbers at risk. With at least r patients seen beyond t and at most e events by
 * then it is at least r/(r + e), which it is where everybody else is censored before the first event.
 *
 * Assumed are whole months, and the median as SPSS takes it, the first time with S ≤ 0.5. Under R's, which
 * is the middle of a stretch at 0.5, survival before the median can be 0.5 too.
 *
 * @param months The months.
 * @param interpretations How statements that disagree are read.
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
  interpretations: Interpretations = defaultInterpretations(),
): readonly CohortBounds[] {
  const count = (id: string) => Number(printed(id));
  const n = count("cohort.n"), median = count("pfs.all.median");
  const { deathsFirstYear, progressionsFirstYear } = cohortTargets(
    interpretations,
  );
  const firstYear = deathsFirstYear + progressionsFirstYear;
  const [complete, stable3, stable6] = ["complete", "stable3", "stable6"]
    .map((id) => count(`response.${id}`)) as [number, number, number];
  const partial = interpretations["stable-disease"] === "with-partial"
    ? 0
    : count("response.partial");
  // How many were free of progression at least until then: with stable disease or a response at a scan,
  // stopped by wish while stable, and stopped in complete response. Who was treated for longest is not
  // among them, since doses were also increased for progression.
  const seenUntil = [
    [3, stable3 + complete + partial],
    [6, stable6 + complete],
    [29, 2],
    [63, 1],
  ] as const;
  return months.map((month) => {
    const [, seen] = seenUntil.find(([until]) => month < until) ?? [0, 0];
    // The early progression may have been one of hormones alone, which is no event.
    const fewest = month >= 12
      ? firstYear
      : month >= 3
      ? count("stop.early.death")
      : 0;
    // Who is still treated had not progressed.
    const most = month <= 12
      ? Math.min(firstYear, n - seen)
      : n - count("stop.ongoing") - seen;
    const isBefore = month < median;
    const lower = Math.max(seen / (seen + most), isBefore ? 0.5 : 0);
    const upper = Math.min((n - fewest) / n, isBefore ? 1 : 0.5);
    return {
      month,
      lower,
      upper,
      proof: [
        lower === 0.5
          ? `above 0.5 before the median of ${median}`
          : `${seen} seen beyond, at most ${most} events`,
        upper === 0.5
          ? `at most 0.5 from the median of ${median} on`
          : `at least ${fewest} events`,
      ].join("; "),
    };
  });
}
