/**
 * Numbers that differ by no more than this, or above 1 by no more than this
 * share of them, count as equal: decimals such as 26.4 have no exact binary
 * form, so such a difference comes from rounding, not from the data.
 */
export const tolerance = 1e-9;

/** Whether `value` reaches `bound` within the tolerance: 26.4 is a full 20% above 22, although 26.4 − 22 is not 4.4 in binary. */
export function atLeast(value: number, bound: number): boolean {
  return value >= bound ||
    bound - value <=
      tolerance * Math.max(1, Math.min(Math.abs(value), Math.abs(bound)));
}

/** Whether `value` lies above `bound` by more than the tolerance. */
export function above(value: number, bound: number): boolean {
  return !atLeast(bound, value);
}

/** Whether two numbers are equal within the tolerance. */
export function nearlyEqual(a: number, b: number): boolean {
  return atLeast(a, b) && atLeast(b, a);
}
