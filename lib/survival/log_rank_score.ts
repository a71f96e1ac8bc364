import { event, type SubjectRows } from "./subject_rows.ts";
import type { Weighting } from "./log_rank_weight.ts";

/** Sums over the event times that every log-rank test is made of. */
export interface LogRankScore {
  /** Subjects in each group. */
  readonly n: Float64Array;
  /** Events in each group. */
  readonly events: Float64Array;
  /** Weighted number of events in each group. */
  readonly observed: Float64Array;
  /** Observed minus expected in each group. */
  readonly score: Float64Array;
  /**
   * What each pair of groups contributes to the variance, as a symmetric matrix
   * by rows with a diagonal of 0. The scores' covariance is minus this off the
   * diagonal; each of its rows sums to 0.
   */
  readonly pairVariance: Float64Array;
}

/** Rows of each stratum, still in ascending order of time. */
function byStratum(rows: SubjectRows, groups: number, strata: number): {
  rows: SubjectRows;
  ends: readonly number[];
} {
  const size = rows.time.length;
  if (strata === 1) return { rows, ends: [size] };
  const width = 4 * groups;
  const next = new Uint32Array(strata + 1);
  for (const code of rows.code) next[Math.floor(code / width) + 1]!++;
  for (let s = 0; s < strata; s++) next[s + 1]! += next[s]!;
  const time = new Float64Array(size);
  const code = new Uint32Array(size);
  const weight = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    const place = next[Math.floor(rows.code[row]! / width)]!++;
    time[place] = rows.time[row]!;
    code[place] = rows.code[row]! % width;
    weight[place] = rows.weight === null ? 1 : rows.weight[row]!;
  }
  return { rows: { time, code, weight }, ends: [...next.subarray(0, strata)] };
}

/**
 * Compares each group's events with the number expected if the hazards were
 * equal, time by time within each stratum (Mantel & Haenszel). The variance is
 * hypergeometric.
 *
 * @param rows codes are `(stratum * groups + group) * 4 + kind`
 */
export function logRankScore(
  rows: SubjectRows,
  groups: number,
  strata: number,
  weighting: Weighting,
): LogRankScore {
  const sums = {
    n: new Float64Array(groups),
    events: new Float64Array(groups),
    observed: new Float64Array(groups),
    score: new Float64Array(groups),
    pairVariance: new Float64Array(groups * groups),
  };
  const sorted = byStratum(rows, groups, strata);
  let from = 0;
  for (const to of sorted.ends) {
    addStratum(sorted.rows, from, to, groups, weighting, sums);
    from = to;
  }
  for (let g = 0; g < groups; g++) {
    for (let h = 0; h < g; h++) {
      sums.pairVariance[g * groups + h] = sums.pairVariance[h * groups + g]!;
    }
  }
  return sums;
}

/** Adds the event times of the rows `from` to `to` - 1 to the sums. */
function addStratum(
  { time, code, weight }: SubjectRows,
  from: number,
  to: number,
  groups: number,
  weighting: Weighting,
  { n, events, observed, score, pairVariance }: LogRankScore,
): void {
  const atRisk = new Float64Array(groups);
  const deaths = new Float64Array(groups);
  const ends = new Float64Array(groups);
  for (let i = from; i < to; i++) {
    atRisk[code[i]! >>> 2]! += weight === null ? 1 : weight[i]!;
  }
  let total = 0;
  for (let g = 0; g < groups; g++) {
    n[g]! += atRisk[g]!;
    total += atRisk[g]!;
  }
  const weightAt = weighting();
  for (let i = from; i < to;) {
    const t = time[i]!;
    deaths.fill(0);
    ends.fill(0);
    let allDeaths = 0;
    let allEnds = 0;
    for (; i < to && time[i] === t; i++) {
      const count = weight === null ? 1 : weight[i]!;
      const group = code[i]! >>> 2;
      ends[group]! += count;
      allEnds += count;
      if ((code[i]! & 3) === event) {
        deaths[group]! += count;
        allDeaths += count;
      }
    }
    if (allDeaths > 0) {
      const w = weightAt(total, allDeaths);
      const rate = allDeaths / total;
      // Variance per pair of subjects at risk; 0 when all or the last one die.
      const perPair = total > 1
        ? w * w * rate * (total - allDeaths) / (total * (total - 1))
        : 0;
      for (let g = 0; g < groups; g++) {
        events[g]! += deaths[g]!;
        observed[g]! += w * deaths[g]!;
        score[g]! += w * (deaths[g]! - rate * atRisk[g]!);
        const scaled = perPair * atRisk[g]!;
        for (let h = g + 1; h < groups; h++) {
          pairVariance[g * groups + h]! += scaled * atRisk[h]!;
        }
      }
    }
    for (let g = 0; g < groups; g++) atRisk[g]! -= ends[g]!;
    total -= allEnds;
  }
}
