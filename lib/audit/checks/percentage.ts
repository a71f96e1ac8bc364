import { checkWhole } from "../../arguments/mod.ts";
import { printsUnder, type RoundingRule, roundingRules } from "./rounding.ts";

const action = "check the printed number";

/** A printed percentage held against a count and its total. */
export interface PercentageCheck {
  /** What was done. */
  readonly method: "percentage of a count";
  /** How many were counted. */
  readonly count: number;
  /** Of how many. */
  readonly total: number;
  /** The percentage as printed, without "%". */
  readonly printed: string;
  /** The percentage itself. */
  readonly percentage: number;
  /** The rounding rules that print it so. */
  readonly rules: readonly RoundingRule[];
  /** Whether any rule that rounds to the nearest does. */
  readonly holds: boolean;
}

/**
 * Checks a printed percentage against the count that it stands for, under each
 * rounding rule. Only rounding to the nearest counts as holding; truncation and
 * rounding upward are reported, since a paper may use one throughout.
 *
 * @throws {RangeError} If the total is not a positive whole number, the count
 * not a whole number from 0, or the printed text no number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { checkPercentage } from "./percentage.ts";
 *
 * const check = checkPercentage(25, 35, "71");
 * assert.equal(check.holds, true);
 * assert.deepEqual(check.rules, ["half up", "half to even", "half down", "truncation"]);
 * assert.equal(checkPercentage(26, 35, "71").holds, false);
 * ```
 */
export function checkPercentage(
  count: number,
  total: number,
  printed: string,
): PercentageCheck {
  checkWhole(action, "count", count);
  checkWhole(action, "total", total, 1);
  const percentage = 100 * count / total;
  const rules = roundingRules.filter((rule) =>
    printsUnder(percentage, printed, rule)
  );
  return {
    method: "percentage of a count",
    count,
    total,
    printed,
    percentage,
    rules,
    holds: rules.some((rule) => rule.startsWith("half")),
  };
}

/**
 * The whole counts of a total that print as a percentage, rounded to the
 * nearest; none when no whole count does.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { wholeCounts } from "./percentage.ts";
 *
 * assert.deepEqual(wholeCounts("86", 35), [30]);
 * assert.deepEqual(wholeCounts("69.4", 274), []);
 * ```
 */
export function wholeCounts(printed: string, total: number): readonly number[] {
  checkWhole(action, "total", total, 1);
  const nearest = Math.round(Number(printed) * total / 100);
  const reach = Math.ceil(total / 100);
  const counts: number[] = [];
  for (let count = nearest - reach; count <= nearest + reach; count++) {
    if (
      count >= 0 && count <= total &&
      checkPercentage(count, total, printed).holds
    ) counts.push(count);
  }
  return counts;
}
