import type { MedianIntervalSolution } from "../invert_median_interval.ts";
import type { Random } from "../random.ts";

/** A progression-free time in whole months. */
export interface Observation {
  /** The time. */
  readonly months: number;
  /** 1 for an event, 0 for a censored time. */
  readonly event: 0 | 1;
}

/**
 * Draws times for a group from one solution of the inversion of its printed interval: what the interval
 * fixes is kept, all else is free. Those left when the interval is known have an event at a probability
 * of `eventShare`, by the last month. Null when the draw leaves no room for a patient.
 */
export function sampleOrder(
  solution: MedianIntervalSolution,
  { n, lastMonth }: { readonly n: number; readonly lastMonth: number },
  eventShare: number,
  random: Random,
): Observation[] | null {
  const { events, censoredBefore, indexU, indexMedian, u, median, l } =
    solution;
  const last = events.length - 1;
  const times = [
    ...(indexU < 0 ? [] : [...increasing(indexU, 1, u - 1, random), u]),
    ...increasing(indexMedian - indexU - 1, u + 1, median - 1, random),
    median,
    ...(last === indexMedian
      ? []
      : [...increasing(last - indexMedian - 1, median + 1, l - 1, random), l]),
  ];
  if (times.length !== events.length) return null;

  const result: Observation[] = [];
  for (let i = 0; i <= last; i++) {
    // Events come before censorings of the same month, so a censoring may share the month before.
    const earliest = times[i - 1] ?? 1, latest = times[i]! - 1;
    if (censoredBefore[i]! > 0 && latest < earliest) return null;
    for (let k = 0; k < censoredBefore[i]!; k++) {
      result.push({ months: random.integer(earliest, latest), event: 0 });
    }
    for (let k = 0; k < events[i]!; k++) {
      result.push({ months: times[i]!, event: 1 });
    }
  }
  while (result.length < n) {
    const event = random.next() < eventShare ? 1 : 0;
    result.push({ months: random.integer(l + event, lastMonth), event });
  }
  return result;
}

/** So many different whole numbers within limits, ascending; fewer when there is no room. */
function increasing(
  count: number,
  lowest: number,
  highest: number,
  random: Random,
): number[] {
  if (highest - lowest + 1 < count) return [];
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(random.integer(lowest, highest));
  return [...drawn].sort((a, b) => a - b);
}
