import { above, atLeast } from "../../numeric/mod.ts";
import { printedNumbers } from "./printed_number.ts";

/** The p-values that a printed one stands for. */
export interface PrintedPValue {
  /** The smallest of them. */
  readonly lower: number;
  /** The largest. */
  readonly upper: number;
  /** Whether `lower` itself is not one of them. */
  readonly isAbove: boolean;
  /** Whether `upper` itself is not one of them. */
  readonly isBelow: boolean;
}

/** What "significant" means where a paper does not say it. */
const level = 0.05;

/**
 * Reads a printed p-value: a rounded number, an inequality, two bounds, or
 * whether it is significant at 5%. Undefined for a text that says none of these.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { printedPValue } from "./printed_p_value.ts";
 *
 * const { lower, upper } = printedPValue("p < .001")!;
 * assert.deepEqual([lower, upper], [0, 0.001]);
 * assert.equal(printedPValue("n.s.")!.lower, 0.05);
 * ```
 */
export function printedPValue(printed: string): PrintedPValue | undefined {
  const [first, second] = printedNumbers(printed);
  const all = { lower: 0, upper: 1, isAbove: false, isBelow: false };
  if (first === undefined) {
    if (/not? signif|non-?signif|insignif|\bn\.?\s?s\b/i.test(printed)) {
      return { ...all, lower: level };
    }
    return /signif/i.test(printed)
      ? { ...all, upper: level, isBelow: true }
      : undefined;
  }
  if (second !== undefined) {
    return { ...all, lower: first.value, upper: second.value };
  }
  if (/[<≤]|less|below|under/i.test(printed)) {
    return { ...all, upper: first.value, isBelow: !printed.includes("≤") };
  }
  if (/[>≥]|greater|more|above|over/i.test(printed)) {
    return { ...all, lower: first.value, isAbove: !printed.includes("≥") };
  }
  return {
    ...all,
    lower: Math.max(0, first.lower),
    upper: Math.min(1, first.upper),
  };
}

/** Whether one of the p-values from `least` to `most` prints so. */
export function printsAsPValue(
  [least, most]: readonly [least: number, most: number],
  { lower, upper, isAbove, isBelow }: PrintedPValue,
): boolean {
  return (isBelow ? above(upper, least) : atLeast(upper, least)) &&
    (isAbove ? above(most, lower) : atLeast(most, lower));
}
