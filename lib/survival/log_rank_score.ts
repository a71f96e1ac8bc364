import { inPieces } from "./in_pieces.ts";
import { rowsByStratum } from "./rows_by_stratum.ts";
import type { SubjectRows } from "./subject_row_types.ts";
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
  const counts = {
    n: new Float64Array(groups),
    events: new Float64Array(groups),
  };
  const sums = emptySums(groups);
  const sorted = rowsByStratum(rows, groups, strata);
  let from = 0;
  for (const to of sorted.ends) {
    addStratum(sorted.rows, from, to, weighting, counts, sums);
    from = to;
  }
  const { observed, expected, pairVariance } = sums;
  for (let g = 0; g < groups; g++) {
    for (let h = 0; h < g; h++) {
      pairVariance[g * groups + h] = pairVariance[h * groups + g]!;
    }
  }
  const score = observed.map((value, g) => value - expected[g]!);
  return { ...counts, observed, score, pairVariance };
}

/** Subjects and events in each group. */
type Counts = Pick<LogRankScore, "n" | "events">;

/** Sums over event times; of the pairs of groups g < h only. */
interface Sums {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly pairVariance: Float64Array;
}

function emptySums(groups: number): Sums {
  return {
    observed: new Float64Array(groups),
    expected: new Float64Array(groups),
    pairVariance: new Float64Array(groups * groups),
  };
}

/** Moves what is in `from` over to `to`. */
function moveSums(from: Float64Array, to: Float64Array): void {
  for (let i = 0; i < from.length; i++) to[i]! += from[i]!;
  from.fill(0);
}

/** Where a stratum's sums stand. */
interface Progress {
  /** The next row to read. */
  row: number;
  /** Subjects at risk in all groups. */
  total: number;
  /** Subjects at risk in each group. */
  readonly atRisk: Float64Array;
}

/** Adds up the subjects of each group from row `from` to before `to`. */
function addSubjects(
  { code, weight }: SubjectRows,
  counts: Float64Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    counts[code[i]! >>> 2]! += weight === null ? 1 : weight[i]!;
  }
}

/** Adds the times of the rows up to before `until`, to the end of a tie but not past `to`. */
function addTimes(
  { time, code, weight }: SubjectRows,
  progress: Progress,
  until: number,
  to: number,
  weightAt: (atRisk: number, deaths: number) => number,
  events: Float64Array,
  { observed, expected, pairVariance }: Sums,
): void {
  const { atRisk } = progress;
  const groups = atRisk.length;
  let { row: start, total } = progress;
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
    let w = 0;
    if (deaths > 0) {
      w = weightAt(total, deaths);
      const rate = deaths / total;
      // Variance per pair of subjects at risk; none when all or the last one die.
      const perPair = total > 1
        ? w * w * rate * (total - deaths) / (total * (total - 1))
        : 0;
      for (let g = 0; g < groups; g++) {
        expected[g]! += w * rate * atRisk[g]!;
        const scaled = perPair * atRisk[g]!;
        for (let h = g + 1; h < groups; h++) {
          pairVariance[g * groups + h]! += scaled * atRisk[h]!;
        }
      }
    }
    for (let i = start; i < end; i++) {
      const count = weight === null ? 1 : weight[i]!;
      const group = code[i]! >>> 2;
      const deathsHere = (code[i]! & 3) * count;
      atRisk[group]! -= count;
      events[group]! += deathsHere;
      observed[group]! += w * deathsHere;
    }
    total -= ends;
    start = end;
  }
  progress.row = start;
  progress.total = total;
}

/** Adds the event times of the rows `from` to `to` - 1 to the sums. */
function addStratum(
  rows: SubjectRows,
  from: number,
  to: number,
  weighting: Weighting,
  { n, events }: Counts,
  sums: Sums,
): void {
  const groups = n.length;
  const atRisk = new Float64Array(groups);
  inPieces(to - from, (start, end) => {
    addSubjects(rows, atRisk, from + start, from + end);
  });
  for (let g = 0; g < groups; g++) n[g]! += atRisk[g]!;
  const total = atRisk.reduce((sum, count) => sum + count);
  const progress = { row: from, total, atRisk };
  const weightAt = weighting();
  // Each piece has sums of its own, lest rounding grow with millions of terms.
  const piece = emptySums(groups);
  inPieces(to - from, (_, end) => {
    addTimes(rows, progress, from + end, to, weightAt, events, piece);
    moveSums(piece.observed, sums.observed);
    moveSums(piece.expected, sums.expected);
    moveSums(piece.pairVariance, sums.pairVariance);
  });
}
