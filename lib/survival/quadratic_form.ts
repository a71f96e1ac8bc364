/**
 * The quadratic form u' V⁻ u of scores u with a generalised inverse of their
 * covariance V, and V's rank.
 *
 * Off the diagonal V is minus `pairVariance`, and its rows sum to 0: it is the
 * Laplacian of a graph that joins the groups ever at risk together. Its rank is
 * therefore the number of groups less the number of connected parts of that
 * graph (counted, not guessed from small pivots), and leaving out one group of
 * each part gives a matrix that Cholesky's method can invert.
 */
export function quadraticForm(
  score: ArrayLike<number>,
  pairVariance: ArrayLike<number>,
): { readonly statistic: number; readonly rank: number } {
  let statistic = 0;
  let rank = 0;
  for (const part of connectedParts(score.length, pairVariance)) {
    const kept = part.slice(1);
    statistic += partQuadraticForm(score, pairVariance, kept);
    rank += kept.length;
  }
  return { statistic, rank };
}

function connectedParts(
  size: number,
  pairVariance: ArrayLike<number>,
): number[][] {
  const seen = new Set<number>();
  const parts: number[][] = [];
  for (let start = 0; start < size; start++) {
    if (seen.has(start)) continue;
    const part = [start];
    seen.add(start);
    for (const group of part) {
      for (let other = 0; other < size; other++) {
        if (pairVariance[group * size + other]! > 0 && !seen.has(other)) {
          seen.add(other);
          part.push(other);
        }
      }
    }
    parts.push(part);
  }
  return parts;
}

/** u' V⁻¹ u for the groups kept, with V = LL': solves Lx = u and sums x². */
function partQuadraticForm(
  score: ArrayLike<number>,
  pairVariance: ArrayLike<number>,
  kept: readonly number[],
): number {
  const size = score.length;
  const rows: number[][] = [];
  const solution: number[] = [];
  kept.forEach((group, i) => {
    const row: number[] = [];
    for (let j = 0; j < i; j++) {
      const covariance = -pairVariance[group * size + kept[j]!]!;
      row.push((covariance - dot(row, rows[j]!, j)) / rows[j]![j]!);
    }
    let variance = 0;
    for (let other = 0; other < size; other++) {
      variance += pairVariance[group * size + other]!;
    }
    const pivot = Math.sqrt(variance - dot(row, row, i));
    solution.push((score[group]! - dot(row, solution, i)) / pivot);
    row.push(pivot);
    rows.push(row);
  });
  return dot(solution, solution, solution.length);
}

function dot(
  a: readonly number[],
  b: readonly number[],
  length: number,
): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += a[i]! * b[i]!;
  return sum;
}
