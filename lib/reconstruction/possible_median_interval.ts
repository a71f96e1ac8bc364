import { countOrders, orders } from "./orders.ts";
import { medianPlacements } from "./median_placements.ts";
import type { PrintedMedianInterval } from "./invert_median_interval.ts";
import { printedInterval, printsAs } from "./printed.ts";
import { standardErrorRange } from "./standard_error_range.ts";

/** Whether a printed interval about a median is possible, as far as it was sought. */
export interface PossibleMedianInterval {
  /** Orders of events and censorings there are at most. */
  readonly orders: number;
  /** Orders that were gone through. */
  readonly examined: number;
  /** Whether one of them gives the interval; null when the search ended before all were seen. */
  readonly possible: boolean | null;
}

/** Width of the stretch of survival, and unit of time, of SPSS's formula and whole months. */
const formula = { epsilon: 0.05, granularity: 1 };

/**
 * Seeks one way in which n survival times in whole months give a printed median
 * and its interval, and ends at the first. Of twenty patients there are too many
 * orders of events to see them all, so the search may end without an answer.
 *
 * @param printed The numbers as printed, and the number of patients.
 * @param farthest Most orders to go through.
 * @returns The size of the search, how far it went, and its answer.
 * @throws {RangeError} If a text is no number.
 *
 * @example
 * ```ts
 * import { possibleMedianInterval } from "./possible_median_interval.ts";
 * import assert from "node:assert/strict";
 *
 * const printed = { n: 40, median: "25", lower: "13.4", upper: "36.6" };
 * const { possible, examined } = possibleMedianInterval(printed, 100_000);
 * assert.equal(possible, true);
 * assert.ok(examined < 100_000);
 * ```
 */
export function possibleMedianInterval(
  printed: PrintedMedianInterval,
  farthest: number,
): PossibleMedianInterval {
  const { n } = printed;
  const size = countOrders(n);
  const median = Math.round(printedInterval(printed.median).value);
  const range = printsAs(median, printed.median)
    ? standardErrorRange(median, printed)
    : null;
  if (range === null) return { orders: size, examined: 0, possible: false };
  let examined = 0;
  for (const order of orders(n, 0.5 - formula.epsilon)) {
    if (examined === farthest) {
      return { orders: size, examined, possible: null };
    }
    examined++;
    const { done } = medianPlacements(order, median, range, formula).next();
    if (!done) return { orders: size, examined, possible: true };
  }
  return { orders: size, examined, possible: false };
}
