import type { Innermost } from "./innermost.ts";

/** The most likely probabilities of the innermost intervals. */
export interface MostLikely {
  readonly mass: Float64Array;
  readonly iterations: number;
  readonly isConverged: boolean;
}

/** Largest factor by which a step still changes a probability that matters. */
const tolerance = 1e-10;
/** Probabilities below this do not matter. */
const negligible = 1e-12;

/**
 * Turnbull's self-consistency: each subject's probability is shared among the
 * innermost intervals that it may lie in, as their probabilities are; what they
 * get together are their next probabilities. This is the EM algorithm, and the
 * likelihood never falls.
 */
export function mostLikelyMasses(
  { left, first, end }: Innermost,
  weights: ArrayLike<number>,
  maximumIterations: number,
): MostLikely {
  const m = left.length;
  const n = first.length;
  let total = 0;
  for (let i = 0; i < n; i++) total += weights[i]!;
  const mass = new Float64Array(m).fill(1 / m);
  const cumulative = new Float64Array(m + 1);
  const change = new Float64Array(m + 1);
  for (let iterations = 1;; iterations++) {
    for (let j = 0; j < m; j++) cumulative[j + 1] = cumulative[j]! + mass[j]!;
    change.fill(0);
    for (let i = 0; i < n; i++) {
      const [a, b] = [first[i]!, end[i]!];
      // A single interval needs no difference, which rounds.
      const held = b - a === 1 ? mass[a]! : cumulative[b]! - cumulative[a]!;
      const share = weights[i]! / total / held;
      change[a]! += share;
      change[b]! -= share;
    }
    let factor = 0;
    let largest = 0;
    for (let j = 0; j < m; j++) {
      factor += change[j]!;
      if (mass[j]! > negligible) {
        largest = Math.max(largest, Math.abs(factor - 1));
      }
      mass[j]! *= factor;
    }
    const isConverged = largest < tolerance;
    if (isConverged || iterations === maximumIterations) {
      return { mass, iterations, isConverged };
    }
  }
}
