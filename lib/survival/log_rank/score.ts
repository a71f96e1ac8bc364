import { inPieces } from "../../arguments/mod.ts";
import { rowsByStratum } from "../subjects/rows_by_stratum.ts";
import { entering, type SubjectRows } from "../subjects/row_types.ts";
import { addRows, emptySums, type LogRankSums } from "./times.ts";
import { addEnteringRows } from "./late_entry.ts";
import { addTwoGroups } from "./two_groups.ts";
import type { Weighting } from "./weight.ts";

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
 * @param rows Subjects, whose codes are `(stratum * groups + group) * 4 + kind`.
 */
export function logRankScore(
  rows: SubjectRows,
  groups: number,
  stratumCount: number,
  weighting: Weighting,
): LogRankScore {
  const counts = new Float64Array(4 * groups);
  const sums = emptySums(groups);
  const sorted = rowsByStratum(rows, groups, stratumCount);
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
  const events = observed.map((_, g) => counts[4 * g + 1]!);
  const n = events.map((count, g) => count + counts[4 * g]!);
  return { n, events, observed, score, pairVariance };
}

/** Moves what is in `from` over to `to`. */
function moveSums(from: Float64Array, to: Float64Array): void {
  for (let i = 0; i < from.length; i++) to[i]! += from[i]!;
  from.fill(0);
}

/** Counts the subjects of each code from row `from` to before `to`. */
function countCodes(
  { code, weight }: SubjectRows,
  counts: Float64Array,
  from: number,
  to: number,
): void {
  if (weight === null) {
    for (let i = from; i < to; i++) counts[code[i]!]!++;
  } else {
    for (let i = from; i < to; i++) counts[code[i]!]! += weight[i]!;
  }
}

/** Adds the event times of the rows `from` to `to` - 1 to the sums. */
function addStratum(
  rows: SubjectRows,
  from: number,
  to: number,
  weighting: Weighting,
  totals: Float64Array,
  sums: LogRankSums,
): void {
  const counts = new Float64Array(totals.length);
  inPieces(to - from, (start, end) => {
    countCodes(rows, counts, from + start, from + end);
  });
  const entered = sums.observed.map((_, g) => counts[4 * g + entering]!);
  // With late entry all subjects enter, so that at first nobody is at risk.
  const atRisk = entered.map((count, g) =>
    counts[4 * g]! + counts[4 * g + 1]! - count
  );
  const progress = { row: from, total: atRisk.reduce((a, b) => a + b), atRisk };
  moveSums(counts, totals);
  const isPlain = rows.weight === null && atRisk.length === 2;
  const add = entered.some((count) => count > 0)
    ? addEnteringRows
    : isPlain
    ? addTwoGroups
    : addRows;
  const weightAt = weighting();
  // Each piece has sums of its own, so that rounding does not grow with millions of terms.
  const piece = emptySums(atRisk.length);
  inPieces(to - from, (_, end) => {
    add(rows, progress, from + end, to, weightAt, piece);
    moveSums(piece.observed, sums.observed);
    moveSums(piece.expected, sums.expected);
    moveSums(piece.pairVariance, sums.pairVariance);
  });
}
