/**
 * The ascending values nearest to the given ones by weighted least squares:
 * neighbours in the wrong order are pooled.
 */
export function isotonic(
  values: Float64Array,
  weights: Float64Array,
): Float64Array {
  const starts: number[] = [];
  const means: number[] = [];
  const totals: number[] = [];
  values.forEach((value, i) => {
    let [start, mean, total] = [i, value, weights[i]!];
    while (means.length > 0 && means.at(-1)! >= mean) {
      const before = totals.pop()!;
      mean = (means.pop()! * before + mean * total) / (before + total);
      total += before;
      start = starts.pop()!;
    }
    starts.push(start);
    means.push(mean);
    totals.push(total);
  });
  const ascending = values.slice();
  starts.forEach((start, i) => ascending.fill(means[i]!, start, starts[i + 1]));
  return ascending;
}
