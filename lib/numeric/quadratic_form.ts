import { dot } from "./cholesky.ts";

/** Result of {@linkcode quadraticForm}. */
export interface QuadraticForm {
  /** Rank of the covariance: the degrees of freedom. */
  readonly rank: number;
  /** The form's value at a score for each group. */
  readonly valueAt: (score: ArrayLike<number>) => number;
}

/**
 * The quadratic form u' V⁻ u of scores u with a generalised inverse of their
 * covariance V, and V's rank.
 *
 * Off the diagonal V is minus `pairVariance`, and its rows sum to 0: it is the
 * Laplacian of a graph that joins the groups ever at risk together. Its rank is
 * therefore the number of groups less the number of connected parts of that
 * graph (counted, not guessed from small pivots), and leaving out one group of
 * each part gives a matrix that Cholesky's method can invert.
 *
 * @param size Number of groups.
 * @param pairVariance What each pair of groups contributes to the variance: a
 * symmetric matrix by rows, with 0 on the diagonal.
 * @returns The rank, and the form as a function of the scores.
 *
 * @example Two groups
 * ```ts
 * import { quadraticForm } from "./quadratic_form.ts";
 * import assert from "node:assert/strict";
 *
 * const { rank, valueAt } = quadraticForm(2, [0, 4, 4, 0]);
 * assert.equal(rank, 1);
 * assert.equal(valueAt([6, -6]), 6 ** 2 / 4);
 * ```
 */
export function quadraticForm(
  size: number,
  pairVariance: ArrayLike<number>,
): QuadraticForm {
  const parts = connectedParts(size, pairVariance).map((part) => {
    const kept = part.slice(1);
    return { kept, factor: choleskyFactor(size, pairVariance, kept) };
  });
  return {
    rank: parts.reduce((total, { kept }) => total + kept.length, 0),
    valueAt(score) {
      let value = 0;
      for (const { kept, factor } of parts) {
        // With V = LL', u' V⁻¹ u is the sum of squares of the x with Lx = u.
        const solution: number[] = [];
        for (let i = 0; i < kept.length; i++) {
          const row = factor[i]!;
          const x = (score[kept[i]!]! - dot(solution, row)) / row[i]!;
          solution.push(x);
          value += x * x;
        }
      }
      return value;
    },
  };
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

/** Rows of the lower triangular L with LL' = V for the groups kept. */
function choleskyFactor(
  size: number,
  pairVariance: ArrayLike<number>,
  kept: readonly number[],
): readonly (readonly number[])[] {
  const rows: number[][] = [];
  kept.forEach((group, i) => {
    const row: number[] = [];
    for (let j = 0; j < i; j++) {
      const covariance = -pairVariance[group * size + kept[j]!]!;
      row.push((covariance - dot(row, rows[j]!)) / rows[j]![j]!);
    }
    let variance = 0;
    for (let other = 0; other < size; other++) {
      variance += pairVariance[group * size + other]!;
    }
    row.push(Math.sqrt(variance - dot(row, row)));
    rows.push(row);
  });
  return rows;
}
