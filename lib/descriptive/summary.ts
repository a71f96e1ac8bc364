import {
  checkText,
  type Column,
  columnValues,
  optionalNumber,
} from "../arguments/mod.ts";
import { quantileOfSorted } from "./quantile.ts";

/** What describes a list of numbers. */
export interface Summary {
  /** Number of values. */
  readonly n: number;
  /** How many were missing. */
  readonly missing: number;
  /** Arithmetic mean; null without values, as are all that follow. */
  readonly mean: number | null;
  /** Standard deviation with n - 1; null for fewer than two values. */
  readonly standardDeviation: number | null;
  /** Smallest value. */
  readonly minimum: number | null;
  /** First quartile (R's type 7). */
  readonly lowerQuartile: number | null;
  /** Median. */
  readonly median: number | null;
  /** Third quartile (R's type 7). */
  readonly upperQuartile: number | null;
  /** Largest value. */
  readonly maximum: number | null;
}

/**
 * Describes numbers of which some may be missing (null).
 *
 * @param values The numbers, in any order.
 * @param name What errors call the values.
 * @returns Their number, mean, spread and quartiles.
 * @throws {TypeError} If `values` is not an array, or a value neither a number
 * nor null.
 * @throws {RangeError} If a value is infinite or NaN.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { summary } from "./mod.ts";
 *
 * const { n, missing, mean, median } = summary([1, 2, 9, null]);
 * assert.deepEqual([n, missing, mean, median], [3, 1, 4, 2]);
 * ```
 */
export function summary(
  values: Column<unknown>,
  name = "values",
): Summary {
  const action = "summarise";
  checkText(action, "name", name);
  const cells = Array.from(columnValues(action, name, values));
  const known = Float64Array.from(
    cells.flatMap((value, i) =>
      optionalNumber(action, `${name}[${i}]`, value, -Infinity) ?? []
    ),
  ).sort();
  const n = known.length;
  const at = (probability: number) =>
    n === 0 ? null : quantileOfSorted(known, probability);
  const mean = n === 0 ? null : known.reduce((sum, x) => sum + x, 0) / n;
  const squares = known.reduce((sum, x) => sum + (x - mean!) ** 2, 0);
  return {
    n,
    missing: cells.length - n,
    mean,
    standardDeviation: n < 2 ? null : Math.sqrt(squares / (n - 1)),
    minimum: at(0),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    maximum: at(1),
  };
}
