import { tolerance } from "../numeric/mod.ts";
import type { Order } from "./orders.ts";

/** Where the times that a median's interval depends on can be. */
export interface MedianPlacement {
  /** Position of `u` among the event times; −1 when `u` is the start. */
  readonly indexU: number;
  /** Position of the median among the event times. */
  readonly indexMedian: number;
  /** Last event time with survival of at least 0.5 + epsilon; 0 when there is none. */
  readonly u: number;
  /** First event time with survival of at most 0.5 − epsilon. */
  readonly l: number;
  /** Standard error of the median. */
  readonly standardError: number;
}

/**
 * Where u and l can be for an order with its median at a step of the granularity and a standard error
 * within a range.
 */
export function* medianPlacements(
  { censoredBefore, survival, greenwood }: Order,
  median: number,
  [least, most]: readonly [number, number],
  { epsilon, granularity }: {
    readonly epsilon: number;
    readonly granularity: number;
  },
): Generator<MedianPlacement> {
  const last = survival.length - 1;
  const indexMedian = survival.findIndex((s) => s <= 0.5 + tolerance);
  const indexU = survival.findLastIndex((s) => s >= 0.5 + epsilon - tolerance);
  const deviation = survival[indexMedian]! * Math.sqrt(greenwood[indexMedian]!);
  if (!Number.isFinite(deviation)) return; // survival 0 at the median: no standard error
  const perStep = deviation * granularity /
    ((survival[indexU] ?? 1) - survival[last]!);
  // A censoring before the first event needs a time of its own.
  const first = censoredBefore[0] ? 2 : 1;
  for (
    let width = Math.ceil(least / perStep - tolerance);
    width * perStep <= most + tolerance;
    width++
  ) {
    // Room for the event times between u and the median, and between the median and l.
    const firstL = median + last - indexMedian;
    const lastL = last === indexMedian ? median : median + width;
    for (let l = firstL; l <= lastL; l++) {
      const u = l - width;
      const fits = indexU < 0
        ? u === 0 && median >= indexMedian + first
        : u >= indexU + first && u <= median - (indexMedian - indexU);
      if (fits) {
        yield {
          indexU,
          indexMedian,
          u: u * granularity,
          l: l * granularity,
          standardError: width * perStep,
        };
      }
    }
  }
}
