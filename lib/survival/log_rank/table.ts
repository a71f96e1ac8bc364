import type { Label } from "../subjects/group_codes.ts";
import type { LogRankScore } from "./score.ts";

/** Observed and expected events: one row for each group, ascending by label. */
export interface LogRankTable {
  /** Label. */
  readonly group: readonly Label[];
  /** Subjects. */
  readonly n: Float64Array;
  /** Events. */
  readonly events: Float64Array;
  /** Events, each multiplied by the weight of its time; the events themselves for the log-rank test. */
  readonly observed: Float64Array;
  /** Weighted events expected if all groups had the same hazard. */
  readonly expected: Float64Array;
  /** Hypergeometric variance of observed minus expected. */
  readonly variance: Float64Array;
}

/** Observed, expected and variance of each group. */
export function logRankTable(
  labels: readonly Label[],
  { n, events, observed, score, pairVariance }: LogRankScore,
): LogRankTable {
  const size = labels.length;
  return {
    group: labels,
    n,
    events,
    observed,
    expected: observed.map((value, g) => value - score[g]!),
    variance: observed.map((_, g) =>
      pairVariance.subarray(g * size, (g + 1) * size).reduce((a, b) => a + b)
    ),
  };
}
