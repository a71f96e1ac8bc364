import { addTime, type LogRankSums, type StratumProgress } from "./times.ts";
import type { TimeWeight } from "./weight.ts";
import { entering, type SubjectRows } from "../subjects/row_types.ts";

/**
 * Does what `addRows` does for subjects that come under observation late: they
 * are at risk from just after their entry. Rows with entries have weights.
 */
export function addEnteringRows(
  { time, code, weight }: SubjectRows,
  progress: StratumProgress,
  until: number,
  to: number,
  weightAt: TimeWeight,
  sums: LogRankSums,
): void {
  const { atRisk } = progress;
  let { row: start } = progress;
  while (start < until) {
    let end = start;
    let deaths = 0;
    for (; end < to && time[end] === time[start]; end++) {
      if ((code[end]! & 3) === 1) deaths += weight![end]!;
    }
    // Nobody may be at risk where nobody dies.
    const w = deaths > 0
      ? addTime(progress.total, deaths, atRisk, weightAt, sums)
      : 0;
    for (; start < end; start++) {
      const group = code[start]! >>> 2;
      const kind = code[start]! & 3;
      const count = weight![start]!;
      const change = kind === entering ? count : -count;
      atRisk[group]! += change;
      progress.total += change;
      if (kind === 1) sums.observed[group]! += w * count;
    }
  }
  progress.row = start;
}
