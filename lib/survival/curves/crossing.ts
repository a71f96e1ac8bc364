/** S computed as 0.5 can be off in its last digits either way; R's tolerance. */
export const tolerance = Math.sqrt(Number.EPSILON);

/** First row, not before `from`, whose value is at most `level`, or -1. NaN never is. */
export function firstAtMost(
  values: Float64Array,
  level: number,
  from = 0,
): number {
  for (let row = from; row < values.length; row++) {
    if (values[row]! <= level) return row;
  }
  return -1;
}

/** Time at which a curve crosses `level`, or null. */
export function curveCrossing(
  time: Float64Array,
  values: Float64Array,
  level: number,
  flatStretch: "midpoint" | "left",
): number | null {
  const row = firstAtMost(values, level + tolerance);
  if (row === -1) return null;
  const start = values[row]!;
  if (flatStretch === "midpoint" && Math.abs(start - level) < tolerance) {
    const end = firstAtMost(values, start - Number.EPSILON, row);
    if (end !== -1) return (time[row]! + time[end]!) / 2;
  }
  return time[row]!;
}
