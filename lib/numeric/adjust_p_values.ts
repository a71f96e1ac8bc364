import {
  checkChoice,
  checkColumn,
  checkNumber,
  type Column,
} from "../arguments/mod.ts";

/** How p-values are adjusted for their number. */
export type Adjustment =
  | "holm"
  | "hochberg"
  | "bonferroni"
  | "benjamini-hochberg"
  | "benjamini-yekutieli"
  | "none";

/** Every {@linkcode Adjustment}. */
export const adjustments: readonly Adjustment[] = [
  "holm",
  "hochberg",
  "bonferroni",
  "benjamini-hochberg",
  "benjamini-yekutieli",
  "none",
];

/** Factor of the p-value of the given rank (1 is the smallest) among `count`. */
function factor(method: Adjustment, rank: number, count: number): number {
  switch (method) {
    case "holm":
    case "hochberg":
      return count - rank + 1;
    case "bonferroni":
      return count;
    case "benjamini-hochberg":
      return count / rank;
    case "benjamini-yekutieli": {
      let harmonic = 0;
      for (let i = 1; i <= count; i++) harmonic += 1 / i;
      return harmonic * count / rank;
    }
    case "none":
      return 1;
  }
}

/**
 * Adjusts p-values for multiple testing, as R's `p.adjust`.
 *
 * `holm` and `bonferroni` bound the chance of any false rejection whatever the
 * tests' dependence, `hochberg` if they are independent; the other two bound the
 * expected share of false ones among the rejections.
 *
 * @param pValues The p-values, in any order.
 * @param method How they are adjusted, `"holm"` by default.
 * @returns The adjusted p-values in the same order.
 * @throws {TypeError} If `pValues` is not an array, a p-value is not a number or
 * `method` is not a string.
 * @throws {RangeError} If there is no p-value, one is not between 0 and 1, or the
 * method is unknown.
 *
 * @example
 * ```ts
 * import { adjustPValues } from "./adjust_p_values.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(adjustPValues([0.01, 0.5, 0.25], "holm"), [0.03, 0.5, 0.5]);
 * ```
 */
export function adjustPValues(
  pValues: Column<number>,
  method: Adjustment = "holm",
): readonly number[] {
  const action = "adjust p-values";
  checkChoice(action, "method", method, adjustments);
  const values = Array.from(checkColumn(action, "pValues", pValues));
  values.forEach((value, i) => {
    const isValid = value >= 0 && value <= 1;
    checkNumber(action, `pValues[${i}]`, value, isValid, "between 0 and 1");
  });
  const count = values.length;
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const scaled = order.map((i, r) => values[i]! * factor(method, r + 1, count));
  // A larger p-value must not end below a smaller one: Holm steps down from the
  // smallest, the others up from the largest.
  if (method === "holm") {
    for (let r = 1; r < count; r++) {
      scaled[r] = Math.max(scaled[r]!, scaled[r - 1]!);
    }
  } else if (method !== "none" && method !== "bonferroni") {
    for (let r = count - 2; r >= 0; r--) {
      scaled[r] = Math.min(scaled[r]!, scaled[r + 1]!);
    }
  }
  const adjusted = new Array<number>(count);
  order.forEach((i, r) => adjusted[i] = Math.min(1, scaled[r]!));
  return adjusted;
}
