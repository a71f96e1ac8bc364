/**
 * Fisher's noncentral hypergeometric distribution: the count in the first cell
 * of a 2 by 2 table with given margins, under a given odds ratio.
 */
export interface ConditionalOdds {
  /** Smallest and largest count that the margins allow. */
  readonly smallest: number;
  readonly largest: number;
  /** Probabilities given the log odds ratio. */
  readonly probabilities: (logOddsRatio: number) => CountProbabilities;
}

/** The probabilities of counts; of those left out they are no numbers above 0. */
export interface CountProbabilities {
  /** The count of the first probability. */
  readonly first: number;
  readonly probability: Float64Array;
}

/**
 * The distribution is built from its most probable count outwards by the ratio
 * of neighbours, until the probabilities vanish: large tables neither overflow
 * nor lose digits in factorials, and of 100,000 possible counts some thousands
 * are looked at.
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
  const largest = Math.min(rowTotal, columnTotal);
  /** Probability of a count relative to that of the one before, at equal odds. */
  const ratio = (count: number) =>
    (rowTotal - count + 1) / count * ((columnTotal - count + 1) /
      (n - rowTotal - columnTotal + count));
  const mostProbable = (odds: number) => {
    let [low, high] = [smallest, largest];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (ratio(middle) * odds >= 1) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    smallest,
    largest,
    probabilities(logOddsRatio) {
      const odds = Math.exp(logOddsRatio);
      const mode = mostProbable(odds);
      const below: number[] = [];
      for (let count = mode, p = 1; count > smallest; count--) {
        p /= ratio(count) * odds;
        if (p === 0) break;
        below.push(p);
      }
      const above: number[] = [];
      for (let count = mode + 1, p = 1; count <= largest; count++) {
        p *= ratio(count) * odds;
        if (p === 0) break;
        above.push(p);
      }
      const relative = Float64Array.from([...below.reverse(), 1, ...above]);
      const total = relative.reduce((sum, p) => sum + p);
      return {
        first: mode - below.length,
        probability: relative.map((p) => p / total),
      };
    },
  };
}
