/**
 * Exact null distribution of the sum of positive ranks, given the ranks.
 *
 * Under the null hypothesis each rank is positive with probability 1/2,
 * independently. Starting from a sum of 0, each rank in turn is added or not:
 * half of the probability stays, half shifts up by the rank (the shift
 * algorithm of Streitberg and Röhmel, 1986). Doubled midranks are whole
 * numbers, so that ties need no approximation.
 *
 * @param doubled Doubled midranks; signs are ignored.
 * @returns Probability of each doubled positive rank sum 0, 1, ... total.
 */
export function signedRankDistribution(
  doubled: ArrayLike<number>,
): Float64Array {
  const ranks = Int32Array.from(doubled, Math.abs).sort();
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  const probability = new Float64Array(total + 1);
  probability[0] = 1;
  let reached = 0;
  for (const rank of ranks) {
    // Downwards, so that a sum is read before this rank changes it.
    for (let sum = reached; sum >= 0; sum--) {
      const half = probability[sum]! / 2;
      probability[sum] = half;
      probability[sum + rank]! += half;
    }
    reached += rank;
  }
  return probability;
}
