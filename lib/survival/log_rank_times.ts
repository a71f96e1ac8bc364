import type { TimeWeight } from "./log_rank_weight.ts";
import type { CountColumn, SubjectRows } from "./subject_row_types.ts";

/** Sums over event times; of the pairs of groups g < h only. */
export interface LogRankSums {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly pairVariance: Float64Array;
}

/** Sums of nothing yet. */
export function emptySums(groups: number): LogRankSums {
  return {
    observed: new Float64Array(groups),
    expected: new Float64Array(groups),
    pairVariance: new Float64Array(groups * groups),
  };
}

/** Where a stratum's sums stand. */
export interface StratumProgress {
  /** The next row to read. */
  row: number;
  /** Subjects at risk in all groups. */
  total: number;
  /** Subjects at risk in each group. */
  readonly atRisk: Float64Array;
}

/** Adds what is expected at one time; returns the time's weight. */
function addTime(
  total: number,
  deaths: number,
  atRisk: Float64Array,
  weightAt: TimeWeight,
  { expected, pairVariance }: LogRankSums,
): number {
  const groups = atRisk.length;
  // Times without events add 0: faster than a branch no one can foresee.
  const w = weightAt(total, deaths);
  const rate = w * deaths / total;
  // Variance per pair of subjects at risk; none when all or the last one die.
  const perPair = total > 1
    ? w * rate * (total - deaths) / (total * (total - 1))
    : 0;
  for (let g = 0; g < groups; g++) {
    const exposed = atRisk[g]!;
    expected[g]! += rate * exposed;
    for (let h = g + 1; h < groups; h++) {
      pairVariance[g * groups + h]! += perPair * exposed * atRisk[h]!;
    }
  }
  return w;
}

/** Adds one subject after the other up to before row `until`, to the end of a tie but not past `to`. */
export function addSingles(
  { time, code }: SubjectRows,
  progress: StratumProgress,
  until: number,
  to: number,
  weightAt: TimeWeight,
  sums: LogRankSums,
): void {
  const { atRisk } = progress;
  const { observed } = sums;
  let { row: start } = progress;
  while (start < until) {
    const t = time[start]!;
    let end = start;
    let deaths = 0;
    do {
      deaths += code[end]! & 3; // 1 for an event, 0 for a censoring
      end++;
    } while (end < to && time[end] === t);
    const w = addTime(progress.total, deaths, atRisk, weightAt, sums);
    progress.total -= end - start;
    for (; start < end; start++) {
      const group = code[start]! >>> 2;
      atRisk[group]!--;
      observed[group]! += w * (code[start]! & 3);
    }
  }
  progress.row = start;
}

/** The same with weights. Apart, because the engine is slower where it cannot tell whole numbers from others. */
export function addWeighted(
  { time, code }: SubjectRows,
  weight: CountColumn,
  progress: StratumProgress,
  until: number,
  to: number,
  weightAt: TimeWeight,
  sums: LogRankSums,
): void {
  const { atRisk } = progress;
  const { observed } = sums;
  let { row: start } = progress;
  while (start < until) {
    const t = time[start]!;
    let end = start;
    let deaths = 0;
    let ends = 0;
    do {
      ends += weight[end]!;
      deaths += (code[end]! & 3) * weight[end]!;
      end++;
    } while (end < to && time[end] === t);
    const w = addTime(progress.total, deaths, atRisk, weightAt, sums);
    progress.total -= ends;
    for (; start < end; start++) {
      const group = code[start]! >>> 2;
      atRisk[group]! -= weight[start]!;
      observed[group]! += w * (code[start]! & 3) * weight[start]!;
    }
  }
  progress.row = start;
}
