import { normalQuantile, tolerance } from "../numeric/mod.ts";
import { medianPlacements } from "./median_placements.ts";
import { countOrders, orders } from "./orders.ts";
import { type PrintedInterval, printedInterval } from "./printed.ts";
import { standardErrorRange } from "./standard_error_range.ts";

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
  /** Half-width of the stretch of survival around 0.5 whose slope is the density; 0.05 unless told. */
  readonly epsilon?: number;
  /** Level of the interval; 0.95 unless told. */
  readonly confidence?: number;
  /** Times are whole multiples of this; 1 (whole months, say) unless told. */
  readonly granularity?: number;
  /** Most orders of events and censorings to go through; 5 million unless told, which is some seconds. */
  readonly maximumOrders?: number;
}

/**
 * One way in which the printed numbers can have come about: an order of events and censorings with the
 * times that the interval depends on. All other times are free within that order.
 */
export interface MedianIntervalSolution {
  /** Patients censored at each event time's predecessor or after it, but before the event time. */
  readonly censoredBefore: readonly number[];
  /** Events at each event time; the last of them is `l`. */
  readonly events: readonly number[];
  /** Position of `u` among the event times; −1 when `u` is the start. */
  readonly indexU: number;
  /** Position of the median among the event times. */
  readonly indexMedian: number;
  /** Last event time with survival of at least 0.5 + epsilon; 0 when there is none. */
  readonly u: number;
  /** First event time with survival of at most 0.5 − epsilon. */
  readonly l: number;
  /** The median. */
  readonly median: number;
  /** Standard error of the median. */
  readonly standardError: number;
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
  /** Level in force. */
  readonly confidence: number;
  /** Unit of time in force. */
  readonly granularity: number;
  /** Bound on the orders to go through, known before they were. */
  readonly ordersBound: number;
  /** Orders gone through. */
  readonly ordersExamined: number;
  /** All solutions. */
  readonly solutions: readonly MedianIntervalSolution[];
}

/**
 * Find every way in which n survival times give a printed median and its printed symmetric interval.
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
 * @param options Formula and granularity, and the size at which to refuse.
 * @return The assumptions, the size of the enumeration and all solutions.
 * @throws RangeError when n, an option or a printed number is out of range, or when the enumeration
 * would be larger than `maximumOrders`.
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
  const {
    epsilon = 0.05,
    confidence = 0.95,
    granularity = 1,
    maximumOrders = 5_000_000,
  } = options;
  const { n } = printed;
  require(Number.isInteger(n) && n > 0, "n must be a positive whole number", n);
  require(
    epsilon > 0 && epsilon < 0.5,
    "epsilon must be between 0 and 0.5",
    epsilon,
  );
  require(
    confidence > 0 && confidence < 1,
    "confidence must be between 0 and 1",
    confidence,
  );
  require(granularity > 0, "granularity must be positive", granularity);
  const ordersBound = countOrders(n);
  require(
    ordersBound <= maximumOrders,
    `there are up to ${ordersBound} orders of ${n} patients, maximumOrders must not be less`,
    maximumOrders,
  );

  const z = normalQuantile((1 + confidence) / 2);
  const medians = multiples(printedInterval(printed.median), granularity);
  const solutions: MedianIntervalSolution[] = [];
  let ordersExamined = 0;
  for (const order of orders(n, 0.5 - epsilon)) {
    ordersExamined++;
    for (const steps of medians) {
      const median = steps * granularity;
      const range = standardErrorRange(median, printed, confidence);
      if (!range) continue;
      const placements = medianPlacements(order, steps, range, {
        epsilon,
        granularity,
      });
      for (const { indexU, indexMedian, u, l, standardError } of placements) {
        solutions.push({
          censoredBefore: order.censoredBefore,
          events: order.events,
          indexU,
          indexMedian,
          u: u * granularity,
          l: l * granularity,
          median,
          standardError,
          lower: median - z * standardError,
          upper: median + z * standardError,
        });
      }
    }
  }
  return {
    method:
      "Inversion of a Kaplan-Meier median and its SPSS interval (Collett's density)",
    n,
    epsilon,
    confidence,
    granularity,
    ordersBound,
    ordersExamined,
    solutions,
  };
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

function require(holds: boolean, expectation: string, value: number): void {
  if (holds) return;
  throw new RangeError(
    `Cannot invert a median interval: ${expectation}, current value is ${value}`,
  );
}
