import { checkWhole } from "../../arguments/mod.ts";
import { tolerance } from "../../numeric/mod.ts";
import { printedInterval } from "../../reconstruction/mod.ts";

/** Whether whole numbers can have the mean and the standard deviation that are printed. */
export interface GrimmerCheck {
  /** What was done. */
  readonly method: "GRIMMER";
  /** The standard deviation as printed. */
  readonly printed: string;
  /** Whether some n whole numbers print so, rounded to the nearest. */
  readonly holds: boolean;
  /** Whether they would with n in place of n − 1 under the root. */
  readonly holdsForPopulation: boolean;
  /** Why not; empty if they can. */
  readonly reason: string;
}

/**
 * GRIMMER: n whole numbers with a given sum have a whole sum of squares, which
 * is odd if the sum is and not below that of equal numbers. A printed mean and
 * standard deviation leave few such sums, or none.
 *
 * Source: J. Anaya, "The GRIMMER test", PeerJ Preprints 2016;4:e2400v1; A.
 * Allard, "Analytic-GRIMMER", 2018, of which this is the form that goes through
 * every sum that the mean leaves.
 *
 * @param mean The mean as printed.
 * @param sd The standard deviation as printed.
 * @param n How many values there were, at least 2.
 * @param options `items`: how many whole numbers each value is the mean of; 1
 * if left out.
 * @returns Whether the two are possible together.
 * @throws {RangeError} If n or items is not such a whole number, or a text no
 * number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { grimmer } from "../mod.ts";
 *
 * assert.equal(grimmer("5.21", "1.60", 28).holds, true);
 * assert.equal(grimmer("3.44", "2.47", 18).holds, false);
 * ```
 */
export function grimmer(
  mean: string,
  sd: string,
  n: number,
  { items = 1 }: { readonly items?: number } = {},
): GrimmerCheck {
  const action = "check the printed number";
  checkWhole(action, "n", n, 2);
  checkWhole(action, "items", items, 1);
  const means = printedInterval(mean);
  const deviations = printedInterval(sd);
  // Means of several items are whole numbers in units of 1/items.
  const lowest = Math.ceil(means.lower * n * items - tolerance);
  const highest = Math.floor(means.upper * n * items + tolerance);
  const least = Math.max(0, deviations.lower * items);
  const most = deviations.upper * items;
  const possible = (divisor: number) => {
    for (let sum = lowest; sum <= highest; sum++) {
      const squares = (deviation: number) =>
        divisor * deviation ** 2 + sum ** 2 / n;
      if (hasSumOfSquares(squares(least), squares(most), sum, n)) return true;
    }
    return false;
  };
  const holds = deviations.value >= 0 && possible(n - 1);
  return {
    method: "GRIMMER",
    printed: sd,
    holds,
    holdsForPopulation: deviations.value >= 0 && possible(n),
    reason: holds
      ? ""
      : lowest > highest
      ? `no mean of ${n} whole numbers prints as ${mean}`
      : `no sum of squares of ${n} whole numbers with this mean fits`,
  };
}

/** Whether n whole numbers with a sum can have a sum of squares between two ends. */
function hasSumOfSquares(
  lower: number,
  upper: number,
  sum: number,
  n: number,
): boolean {
  const slack = tolerance * Math.max(1, upper);
  // The squares are the least where all numbers are nearest to their mean.
  const low = Math.floor(sum / n);
  const higher = sum - low * n;
  const fewest = (n - higher) * low ** 2 + higher * (low + 1) ** 2;
  const first = Math.max(Math.ceil(lower - slack), fewest);
  // A whole number and its square are both odd or both even.
  const odd = Math.abs(first - sum) % 2;
  return first + odd <= upper + slack;
}
