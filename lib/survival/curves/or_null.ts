/** A number as a row of a table holds it: `null` where it is not defined. */
export function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
