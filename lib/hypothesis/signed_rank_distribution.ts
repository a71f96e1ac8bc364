/** Ranks between two divisions by 2^500: counts stay far from overflow. */
const pieceSize = 500;

/** Counts the ways that use the rank too, downwards: a count is read before this rank changes it. */
function addRank(ways: Float64Array, rank: number, highest: number): void {
  for (let sum = highest; sum >= rank; sum--) ways[sum]! += ways[sum - rank]!;
}

/**
 * Exact null distribution of the sum of positive ranks, given the ranks.
 *
 * Under the null hypothesis each rank is positive with probability 1/2,
 * independently. Starting from the one way to a sum of 0, each rank in turn is
 * added or not (the shift algorithm of Streitberg and Röhmel, 1986). Doubled
 * midranks are whole numbers, so that ties need no approximation.
 *
 * @param ranks Ranks or doubled midranks: positive whole numbers.
 * @param most Largest sum that is asked for.
 * @returns Probability of each positive rank sum 0, 1, ... `most`.
 */
export function signedRankDistribution(
  ranks: ArrayLike<number>,
  most: number,
): Float64Array {
  const sorted = Int32Array.from(ranks).sort();
  const ways = new Float64Array(most + 1);
  ways[0] = 1;
  let reached = 0;
  sorted.forEach((rank, i) => {
    if (i % pieceSize === 0 && i > 0) multiply(ways, 2 ** -pieceSize);
    reached = Math.min(reached + rank, most);
    addRank(ways, rank, reached);
  });
  return multiply(ways, 2 ** -((sorted.length - 1) % pieceSize + 1));
}

function multiply(values: Float64Array, factor: number): Float64Array {
  for (let i = 0; i < values.length; i++) values[i]! *= factor;
  return values;
}
