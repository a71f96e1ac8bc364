/**
 * Numbers that differ by less than this share (or, near 0, by less than this
 * much) count as equal: decimals such as 26.4 have no exact binary form, so a
 * difference below it comes from rounding, not from the data.
 */
export const tolerance = 1e-9;

/** Whether `value` reaches `bound` within the tolerance: 26.4 is a full 20% above 22, although 26.4 − 22 is not 4.4 in binary. */
export function atLeast(value: number, bound: number): boolean {
  return value >=
    bound - tolerance * Math.max(Math.abs(value), Math.abs(bound));
}

/** Whether `value` lies above `bound` by more than the tolerance. */
export function above(value: number, bound: number): boolean {
  return !atLeast(bound, value);
}
