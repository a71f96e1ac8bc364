/**
 * Fisher's noncentral hypergeometric distribution: the count in the first cell
 * of a 2 by 2 table with given margins, under a given odds ratio.
 */
export interface ConditionalOdds {
  /** Smallest count that the margins allow. */
  readonly smallest: number;
  /** Probability of each count from the smallest, given the log odds ratio. */
  readonly probabilities: (logOddsRatio: number) => Float64Array;
}

/**
 * Weights are kept as logarithms, built from the ratio of neighbours, so that
 * large tables neither overflow nor lose digits in factorials.
 *
 * @param rowTotal Total of the first row.
 * @param columnTotal Total of the first column.
 * @param n Total of the table.
 */
export function conditionalOdds(
  rowTotal: number,
  columnTotal: number,
  n: number,
): ConditionalOdds {
  const smallest = Math.max(0, rowTotal + columnTotal - n);
  const size = Math.min(rowTotal, columnTotal) - smallest + 1;
  const logWeight = new Float64Array(size);
  for (let i = 1; i < size; i++) {
    const count = smallest + i;
    logWeight[i] = logWeight[i - 1]! + Math.log(
      (rowTotal - count + 1) * (columnTotal - count + 1) /
        (count * (n - rowTotal - columnTotal + count)),
    );
  }
  return {
    smallest,
    probabilities(logOddsRatio) {
      const log = logWeight.map((weight, i) => weight + i * logOddsRatio);
      const highest = log.reduce((a, b) => Math.max(a, b));
      const relative = log.map((value) => Math.exp(value - highest));
      const total = relative.reduce((a, b) => a + b);
      return relative.map((value) => value / total);
    },
  };
}
