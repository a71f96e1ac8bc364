import type { StratumScores } from "./permutation_score.ts";

/** Variance per pair of groups over all assignments (see `quadraticForm`). */
export function permutationVariance(
  strata: readonly StratumScores[],
  groups: number,
): Float64Array {
  const variance = new Float64Array(groups * groups);
  for (const { scores, groups: subjectGroups } of strata) {
    const n = scores.length;
    if (n < 2) continue;
    const spread = scores.reduce((sum, score) => sum + score ** 2, 0) / (n - 1);
    const sizes = new Float64Array(groups);
    for (const group of subjectGroups) sizes[group]!++;
    for (let g = 0; g < groups; g++) {
      for (let h = 0; h < groups; h++) {
        if (g === h) continue;
        variance[g * groups + h]! += spread * sizes[g]! * sizes[h]! / n;
      }
    }
  }
  return variance;
}
