import type { LogRankRows } from "./input.ts";
import type { Weighting } from "./weight.ts";
import { rowsByStratum } from "../subjects/rows_by_stratum.ts";
import type { SubjectRows } from "../subjects/row_types.ts";

/** Scores and groups of one stratum's subjects. */
export interface StratumScores {
  /** Each subject's score; they sum to 0. */
  readonly scores: readonly number[];
  /** Each subject's group. */
  readonly groups: readonly number[];
}

/**
 * Log-rank score of each subject: the weight at its event, if it had one, less
 * the weighted cumulative hazard up to its time. A group's scores sum to its
 * observed minus expected; who is in which group changes none of them, so they
 * are what is permuted (Peto & Peto, J R Stat Soc A 1972;135:185).
 */
export function permutationScores(
  { rows, labels, settings }: LogRankRows,
  weighting: Weighting,
): readonly StratumScores[] {
  const groups = labels.length;
  const sorted = rowsByStratum(rows, groups, settings.stratumCount);
  return sorted.ends.map((to, stratum) =>
    stratumScores(sorted.rows, sorted.ends[stratum - 1] ?? 0, to, weighting)
  );
}

/** Scores of the rows from `from` to before `to`, one for each subject. */
function stratumScores(
  { time, code, weight }: SubjectRows,
  from: number,
  to: number,
  weighting: Weighting,
): StratumScores {
  const countOf = (row: number) => weight === null ? 1 : weight[row]!;
  let atRisk = 0;
  for (let row = from; row < to; row++) atRisk += countOf(row);
  const scores: number[] = [];
  const groups: number[] = [];
  const weightAt = weighting();
  let hazard = 0;
  for (let start = from, end = from; start < to; start = end) {
    let deaths = 0;
    let ends = 0;
    for (; end < to && time[end] === time[start]; end++) {
      ends += countOf(end);
      deaths += (code[end]! & 3) * countOf(end); // 1 for an event, 0 for a censoring
    }
    const w = deaths > 0 ? weightAt(atRisk, deaths) : 0;
    hazard += w * deaths / atRisk;
    for (let row = start; row < end; row++) {
      for (let i = 0; i < countOf(row); i++) {
        scores.push(w * (code[row]! & 3) - hazard);
        groups.push(code[row]! >>> 2);
      }
    }
    atRisk -= ends;
  }
  return { scores, groups };
}
