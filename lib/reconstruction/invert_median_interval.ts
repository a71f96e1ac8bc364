import { checkNumber, checkOptions, checkWhole } from "../arguments/mod.ts";
import { tolerance } from "../numeric/mod.ts";
import { type MedianPlacement, medianPlacements } from "./median_placements.ts";
import { countOrders, orders } from "./orders.ts";
import { type PrintedInterval, printedInterval } from "./printed.ts";
import { LIMIT_DISTANCE, standardErrorRange } from "./standard_error_range.ts";

/** A median survival time and its interval as printed, for n patients. */
export interface PrintedMedianInterval {
  /** Patients. */
  readonly n: number;
  /** The median. */
  readonly median: string;
  /** Lower limit of the interval. */
  readonly lower: string;
  /** Upper limit of the interval. */
  readonly upper: string;
}

/** Options of {@linkcode invertMedianInterval}. */
export interface InvertMedianIntervalOptions {
  /**
   * Half-width of the stretch of survival around 0.5 whose slope is the density.
   *
   * @default {0.05}
   */
  readonly epsilon?: number;
  /**
   * Times are whole multiples of this.
   *
   * @default {1} whole months, say
   */
  readonly granularity?: number;
}

/**
 * One way in which the printed numbers can have come about: an order of events and censorings with the
 * times that the interval depends on. All other times are free within that order.
 */
export interface MedianIntervalSolution extends MedianPlacement {
  /** Patients censored at each event time's predecessor or after it, but before the event time. */
  readonly censoredBefore: readonly number[];
  /** Events at each event time; the last of them is `l`. */
  readonly events: readonly number[];
  /** The median. */
  readonly median: number;
  /** Lower limit of the interval. */
  readonly lower: number;
  /** Upper limit of the interval. */
  readonly upper: number;
}

/** Every solution, with the assumptions under which it is one. */
export interface MedianIntervalInversion {
  /** What was inverted. */
  readonly method: string;
  /** Patients. */
  readonly n: number;
  /** Half-width in force. */
  readonly epsilon: number;
  /** Unit of time in force. */
  readonly granularity: number;
  /** Orders gone through. */
  readonly ordersExamined: number;
  /** All solutions. */
  readonly solutions: readonly MedianIntervalSolution[];
}

/** Most orders of events and censorings to go through, which takes some seconds. */
const MAXIMUM_ORDERS = 5_000_000;

/**
 * Finds every way in which n survival times give a printed median and its printed symmetric 95% interval.
 *
 * Assumes the Kaplan–Meier median (first time with survival of at most 0.5) and SPSS's interval, median
 * ± z·SE with Greenwood's variance and Collett's density estimate, and times that are whole multiples of
 * the granularity. Orders in which survival never reaches 0.5 − epsilon have no such interval, and the
 * order of what follows that event is left open, since the interval does not depend on it.
 *
 * No solution means that no data of this granularity print so: an interval that is not symmetric about
 * its median has none.
 *
 * @param printed The numbers as printed, and the number of patients.
 * @param options Formula and granularity.
 * @returns The assumptions, the size of the enumeration and all solutions.
 * @throws {RangeError} If n, an option or a printed number is out of range, or there are more than five
 * million orders of n patients.
 *
 * @example The interval of a published median of 26 months cannot be 1.0 to 60.0
 * ```ts
 * import { invertMedianInterval } from "./invert_median_interval.ts";
 * import assert from "node:assert/strict";
 *
 * const printed = { n: 5, median: "26", lower: "1.0", upper: "60.0" };
 * assert.equal(invertMedianInterval(printed).solutions.length, 0);
 * const { solutions } = invertMedianInterval({ ...printed, upper: "51.0" });
 * assert.deepEqual([solutions[0]!.u, solutions[0]!.l], [10, 26]);
 * ```
 */
export function invertMedianInterval(
  printed: PrintedMedianInterval,
  options: InvertMedianIntervalOptions = {},
): MedianIntervalInversion {
  const action = "invert a median interval";
  const defaults = { epsilon: 0.05, granularity: 1 };
  const { epsilon, granularity } = checkOptions(action, options, defaults);
  const { n } = printed;
  checkWhole(action, "n", n, 1);
  const isHalfWidth = epsilon > 0 && epsilon < 0.5;
  checkNumber(action, "epsilon", epsilon, isHalfWidth, "between 0 and 0.5");
  checkNumber(
    action,
    "granularity",
    granularity,
    granularity > 0,
    "a positive number",
  );
  const bound = countOrders(n);
  if (bound > MAXIMUM_ORDERS) {
    throw new RangeError(
      `Cannot ${action}: ${n} patients have up to ${bound} orders of events, and at most ${MAXIMUM_ORDERS} can be tried`,
    );
  }

  const medians = multiples(printedInterval(printed.median), granularity)
    .map((steps) => {
      const median = steps * granularity;
      return { steps, median, range: standardErrorRange(median, printed) };
    });
  const solutions: MedianIntervalSolution[] = [];
  let ordersExamined = 0;
  for (const order of orders(n, 0.5 - epsilon)) {
    ordersExamined++;
    const { censoredBefore, events } = order;
    for (const { steps, median, range } of medians) {
      if (!range) continue;
      const placements = medianPlacements(order, steps, range, {
        epsilon,
        granularity,
      });
      for (const placement of placements) {
        const distance = LIMIT_DISTANCE * placement.standardError;
        const limits = { lower: median - distance, upper: median + distance };
        solutions.push({
          censoredBefore,
          events,
          ...placement,
          median,
          ...limits,
        });
      }
    }
  }
  const method =
    "Inversion of a Kaplan-Meier median and its SPSS interval (Collett's density)";
  return { method, n, epsilon, granularity, ordersExamined, solutions };
}

/** Whole numbers of steps that print as the median. */
function multiples({ lower, upper }: PrintedInterval, step: number): number[] {
  const result: number[] = [];
  for (
    let i = Math.ceil(lower / step - tolerance);
    i * step <= upper + tolerance;
    i++
  ) {
    result.push(i);
  }
  return result;
}
