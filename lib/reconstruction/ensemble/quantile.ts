/**
 * Quantile of a sample by linear interpolation between order statistics (R's type 7).
 *
 * @param sorted The sample, ascending.
 * @param probability Between 0 and 1.
 */
export function quantile(
  sorted: readonly number[],
  probability: number,
): number {
  const position = probability * (sorted.length - 1),
    below = Math.floor(position);
  const low = sorted[below]!,
    high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (position - below) * (high - low);
}
