import type { TimeWeight } from "./weight.ts";
import type { SubjectRows } from "../subjects/row_types.ts";

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

/** Variance per pair of subjects at risk in different groups, from their events' weighted rate; none when all or the last one die. */
export function variancePerPair(
  w: number,
  rate: number,
  total: number,
  deaths: number,
): number {
  return total > 1 ? w * rate * (total - deaths) / (total * (total - 1)) : 0;
}

/** Adds what is expected at one time; returns the time's weight. */
export function addTime(
  total: number,
  deaths: number,
  atRisk: Float64Array,
  weightAt: TimeWeight,
  { expected, pairVariance }: LogRankSums,
): number {
  const groups = atRisk.length;
  // Times without events add 0: faster than a branch that cannot be predicted.
  const w = weightAt(total, deaths);
  const rate = w * deaths / total;
  const perPair = variancePerPair(w, rate, total, deaths);
  for (let g = 0; g < groups; g++) {
    const exposed = atRisk[g]!;
    expected[g]! += rate * exposed;
    for (let h = g + 1; h < groups; h++) {
      pairVariance[g * groups + h]! += perPair * exposed * atRisk[h]!;
    }
  }
  return w;
}

/** Adds the rows up to before `until`, to the end of a tie but not past `to`. */
export function addRows(
  { time, code, weight }: SubjectRows,
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
      const count = weight === null ? 1 : weight[end]!;
      ends += count;
      deaths += (code[end]! & 3) * count; // 1 for an event, 0 for a censoring
      end++;
    } while (end < to && time[end] === t);
    const w = addTime(progress.total, deaths, atRisk, weightAt, sums);
    progress.total -= ends;
    for (; start < end; start++) {
      const count = weight === null ? 1 : weight[start]!;
      const group = code[start]! >>> 2;
      atRisk[group]! -= count;
      observed[group]! += w * (code[start]! & 3) * count;
    }
  }
  progress.row = start;
}
