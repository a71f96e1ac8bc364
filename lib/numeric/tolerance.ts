/**
 * Numbers that differ by no more than this, or above 1 by no more than this
 * share of them, count as equal: decimals such as 26.4 have no exact binary
 * form, so such a difference comes from rounding, not from the data.
 */
export const tolerance = 1e-9;

/**
 * Whether `value` reaches `bound` within the tolerance.
 *
 * @param value The value.
 * @param bound The bound.
 * @returns Whether the value is at least the bound, but for rounding.
 *
 * @example 26.4 is a full 20% above 22, although 26.4 − 22 is not 4.4 in binary
 * ```ts
 * import { atLeast } from "./tolerance.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(atLeast(26.4 - 22, 4.4));
 * ```
 */
export function atLeast(value: number, bound: number): boolean {
  return value >= bound ||
    bound - value <=
      tolerance * Math.max(1, Math.min(Math.abs(value), Math.abs(bound)));
}

/**
 * Whether `value` lies above `bound` by more than the tolerance.
 *
 * @param value The value.
 * @param bound The bound.
 * @returns Whether the value exceeds the bound, rounding aside.
 *
 * @example
 * ```ts
 * import { above } from "./tolerance.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(!above(0.1 + 0.2, 0.3));
 * ```
 */
export function above(value: number, bound: number): boolean {
  return !atLeast(bound, value);
}

/**
 * Whether two numbers are equal within the tolerance.
 *
 * @param a One number.
 * @param b The other.
 * @returns Whether they differ by no more than rounding.
 *
 * @example
 * ```ts
 * import { nearlyEqual } from "./tolerance.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(nearlyEqual(0.1 + 0.2, 0.3));
 * ```
 */
export function nearlyEqual(a: number, b: number): boolean {
  return atLeast(a, b) && atLeast(b, a);
}
