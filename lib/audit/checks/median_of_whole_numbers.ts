import { checkWhole } from "../../arguments/mod.ts";
import { printedInterval, printsAs } from "../../reconstruction/mod.ts";

/** Whether a median of whole numbers can print as it does. */
export interface MedianGranularityCheck {
  /** What was done. */
  readonly method: "granularity of a median";
  /** The median as printed. */
  readonly printed: string;
  /** How many values it is the median of. */
  readonly n: number;
  /** Medians of whole numbers are multiples of this: 1 for an odd n, 0.5 for an even one. */
  readonly granularity: number;
  /** Whether such a multiple prints so. */
  readonly holds: boolean;
  /** Share of all strings with these decimals that no such multiple prints as; 0 means that the check cannot fail. */
  readonly power: number;
}

/**
 * Checks whether a printed median can be one of n whole numbers: for an odd n it
 * is one of them, for an even n the mean of two.
 *
 * @param printed The median as printed.
 * @param n How many values there were.
 * @returns Whether the median is possible.
 * @throws {RangeError} If n is not a positive whole number or the text no
 * number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { medianOfWholeNumbers } from "../mod.ts";
 *
 * assert.equal(medianOfWholeNumbers("2.5", 6).holds, true);
 * assert.equal(medianOfWholeNumbers("2.5", 7).holds, false);
 * assert.equal(medianOfWholeNumbers("2.75", 6).holds, false);
 * assert.equal(medianOfWholeNumbers("2", 7).power, 0);
 * ```
 */
export function medianOfWholeNumbers(
  printed: string,
  n: number,
): MedianGranularityCheck {
  checkWhole("check the printed number", "n", n, 1);
  const granularity = n % 2 === 0 ? 0.5 : 1;
  const { value, decimals } = printedInterval(printed);
  const nearest = Math.round(value / granularity) * granularity;
  return {
    method: "granularity of a median",
    printed,
    n,
    granularity,
    holds: printsAs(nearest, printed),
    power: Math.max(0, 1 - 1 / (granularity * 10 ** decimals)),
  };
}
