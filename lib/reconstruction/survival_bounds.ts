import { atLeast } from "../numeric/mod.ts";
import type {
  MedianIntervalInversion,
  MedianIntervalSolution,
} from "./invert_median_interval.ts";

/** Lowest and highest survival at each time. */
export interface SurvivalBounds {
  /** Times, as asked for. */
  readonly time: readonly number[];
  /** Lowest survival at each time. */
  readonly lower: readonly number[];
  /** Highest survival at each time. */
  readonly upper: readonly number[];
}

/**
 * Finds the lowest and the highest Kaplan–Meier survival at given times over all data that a printed median and
 * interval allow. Exact: each bound is reached by one of the solutions with its free times as early or as
 * late as their order permits. Other statements about the same patients can only narrow it.
 *
 * @param inversion The solutions, from `invertMedianInterval`.
 * @param time Times at which survival is wanted.
 * @returns The bounds at each time, as columns.
 * @throws {RangeError} If the inversion has no solution.
 *
 * @example
 * ```ts
 * import { invertMedianInterval } from "./invert_median_interval.ts";
 * import { survivalBounds } from "./survival_bounds.ts";
 * import assert from "node:assert/strict";
 *
 * const inversion = invertMedianInterval({ n: 5, median: "16", lower: "7.4", upper: "24.6" });
 * const { lower, upper } = survivalBounds(inversion, [16]);
 * assert.deepEqual([lower[0]!.toFixed(1), upper[0]!.toFixed(1)], ["0.4", "0.4"]);
 * ```
 */
export function survivalBounds(
  { n, granularity, solutions }: MedianIntervalInversion,
  time: readonly number[],
): SurvivalBounds {
  if (solutions.length === 0) {
    throw new RangeError(
      "Cannot bound survival: the inversion has no solution",
    );
  }
  const lower = time.map(() => 1), upper = time.map(() => 0);
  for (const solution of solutions) {
    const { earliest, latest } = extremes(solution, granularity);
    const survival = stepValues(solution, n);
    time.forEach((t, k) => {
      const early = earliest.findLastIndex((one) => atLeast(t, one));
      const late = latest.findLastIndex((one) => atLeast(t, one));
      lower[k] = Math.min(lower[k]!, survival[early + 1]!);
      upper[k] = Math.max(upper[k]!, survival[late + 1]!);
    });
  }
  return { time, lower, upper };
}

/** Earliest and latest time of each event; a last one, after l, in which all who are left have it. */
function extremes(solution: MedianIntervalSolution, step: number) {
  const { censoredBefore, events, indexU, indexMedian, u, median, l } =
    solution;
  const last = events.length - 1, first = censoredBefore[0] ? 2 : 1;
  const earliest = events.map((_, i) =>
    i < indexU
      ? (i + first) * step
      : i < indexMedian
      ? indexU < 0 ? (i + first) * step : u + (i - indexU) * step
      : i < last
      ? median + (i - indexMedian) * step
      : l
  );
  const latest = events.map((_, i) =>
    i <= indexU
      ? u - (indexU - i) * step
      : i <= indexMedian
      ? median - (indexMedian - i) * step
      : l - (last - i) * step
  );
  return { earliest: [...earliest, l + step], latest: [...latest, Infinity] };
}

/** Survival at the start, after each event time, and when all who are left have had the event. */
function stepValues(
  { censoredBefore, events }: MedianIntervalSolution,
  n: number,
): number[] {
  const values = [1];
  let atRisk = n;
  events.forEach((d, i) => {
    atRisk -= censoredBefore[i]!;
    values.push(values[i]! * (atRisk - d) / atRisk);
    atRisk -= d;
  });
  return [...values, 0];
}
