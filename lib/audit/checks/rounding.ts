import { nearlyEqual } from "../../numeric/mod.ts";
import { printedInterval } from "../../reconstruction/mod.ts";

/** How a program may have made a printed number of a value. */
export const roundingRules = [
  "half up",
  "half to even",
  "half down",
  "truncation",
  "upward",
] as const;

/** A way of rounding. */
export type RoundingRule = typeof roundingRules[number];

/** The values that one rule prints as a given number. */
export interface RoundingInterval {
  /** The rule. */
  readonly rule: RoundingRule;
  /** Smallest such value. */
  readonly lower: number;
  /** Largest such value. */
  readonly upper: number;
  /** Whether `lower` itself prints so. */
  readonly lowerIncluded: boolean;
  /** Whether `upper` itself prints so. */
  readonly upperIncluded: boolean;
}

/**
 * Finds the non-negative values that a rounding rule prints as the given
 * number.
 *
 * @param printed Digits with optional decimals.
 * @param rule The rule.
 * @returns The bounds of the values, and whether each belongs to them.
 * @throws {RangeError} If the text is not such a number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { printsUnder, roundingInterval } from "./rounding.ts";
 *
 * const { lower, upper } = roundingInterval("71", "half up");
 * assert.deepEqual([lower, upper], [70.5, 71.5]);
 * assert.equal(printsUnder(71.5, "72", "half to even"), true);
 * assert.equal(printsUnder(71.9, "71", "truncation"), true);
 * ```
 */
export function roundingInterval(
  printed: string,
  rule: RoundingRule,
): RoundingInterval {
  const { value, decimals, lower, upper } = printedInterval(printed);
  const unit = 10 ** -decimals;
  if (rule === "truncation") {
    return ends(rule, value, value + unit, true, false);
  }
  if (rule === "upward") return ends(rule, value - unit, value, false, true);
  const even = Math.round(value / unit) % 2 === 0;
  const takesLower = rule === "half up" || (rule === "half to even" && even);
  const takesUpper = rule === "half down" || (rule === "half to even" && even);
  return ends(rule, lower, upper, takesLower, takesUpper);
}

/** Whether a rounding rule prints a value as the given number. */
export function printsUnder(
  value: number,
  printed: string,
  rule: RoundingRule,
): boolean {
  const interval = roundingInterval(printed, rule);
  // Rounding errors of the division must not decide about a value on the edge.
  if (nearlyEqual(value, interval.lower)) return interval.lowerIncluded;
  if (nearlyEqual(value, interval.upper)) return interval.upperIncluded;
  return value > interval.lower && value < interval.upper;
}

function ends(
  rule: RoundingRule,
  lower: number,
  upper: number,
  lowerIncluded: boolean,
  upperIncluded: boolean,
): RoundingInterval {
  return { rule, lower, upper, lowerIncluded, upperIncluded };
}
