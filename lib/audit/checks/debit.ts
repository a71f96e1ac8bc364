import { checkWhole } from "../../arguments/mod.ts";
import { tolerance } from "../../numeric/mod.ts";
import { printedInterval, printsAs } from "../../reconstruction/mod.ts";

/** Whether zeros and ones can have the mean and the standard deviation that are printed. */
export interface DebitCheck {
  /** What was done. */
  readonly method: "DEBIT";
  /** The standard deviation as printed. */
  readonly printed: string;
  /** How many ones print as the mean, from the fewest to the most. */
  readonly ones: readonly number[];
  /** The standard deviations of these. */
  readonly deviations: readonly number[];
  /** Whether one of them prints so, rounded to the nearest. */
  readonly holds: boolean;
}

/**
 * DEBIT: of n zeros and ones the mean alone determines the standard deviation.
 *
 * Source: J. A. J. Heathers, N. J. L. Brown, "DEBIT: a simple consistency test
 * for binary data", 2019, https://osf.io/5vb3u.
 *
 * @param mean The share of ones as printed, from 0 to 1.
 * @param sd The standard deviation as printed.
 * @param n How many values there were, at least 2.
 * @returns Whether the two are possible together.
 * @throws {RangeError} If n is not such a whole number, or a text no number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { debit } from "../mod.ts";
 *
 * assert.equal(debit("0.05", "0.22", 20).holds, true);
 * assert.equal(debit("0.05", "0.21", 20).holds, false);
 * ```
 */
export function debit(mean: string, sd: string, n: number): DebitCheck {
  checkWhole("check the printed number", "n", n, 2);
  const { lower, upper } = printedInterval(mean);
  const first = Math.max(0, Math.ceil(lower * n - tolerance));
  const last = Math.min(n, Math.floor(upper * n + tolerance));
  const ones = Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, i) => first + i,
  );
  const deviations = ones.map((k) => Math.sqrt(k * (n - k) / (n * (n - 1))));
  return {
    method: "DEBIT",
    printed: sd,
    ones,
    deviations,
    holds: deviations.some((deviation) => printsAs(deviation, sd)),
  };
}
