import type { StratumScores } from "./permutation_score.ts";

/** Adds the scores of each group to `sums`. */
export function addGroupSums(
  { scores, groups }: StratumScores,
  sums: Float64Array,
): void {
  for (let i = 0; i < scores.length; i++) sums[groups[i]!]! += scores[i]!;
}

function groupSizes(groups: readonly number[], count: number): Uint32Array {
  const sizes = new Uint32Array(count);
  for (const group of groups) sizes[group]!++;
  return sizes;
}

/** Number of ways to assign the subjects to groups of the same sizes within each stratum; Infinity if beyond a double. */
export function countAssignments(
  strata: readonly StratumScores[],
  groups: number,
): number {
  let assignments = 1;
  for (const stratum of strata) {
    let left = stratum.groups.length;
    for (const size of groupSizes(stratum.groups, groups)) {
      // Binomial coefficient, each step of which is a whole number.
      let ways = 1;
      for (let i = 1; i <= size; i++) ways = ways * (left - size + i) / i;
      assignments *= Math.round(ways);
      left -= size;
    }
  }
  return assignments;
}

/**
 * Calls `visit` with the groups' sums of scores for each assignment of the
 * subjects to groups of the same sizes within each stratum.
 */
export function forEachAssignment(
  strata: readonly StratumScores[],
  groups: number,
  visit: (sums: Float64Array) => void,
): void {
  const sums = new Float64Array(groups);
  const room = strata.map((stratum) => groupSizes(stratum.groups, groups));
  const place = (stratum: number, subject: number): void => {
    const current = strata[stratum];
    if (current === undefined) return visit(sums);
    const score = current.scores[subject];
    if (score === undefined) return place(stratum + 1, 0);
    const free = room[stratum]!;
    for (let g = 0; g < groups; g++) {
      if (free[g] === 0) continue;
      const before = sums[g]!;
      free[g]!--;
      sums[g] = before + score;
      place(stratum, subject + 1);
      sums[g] = before; // not subtracted: that would gather rounding
      free[g]!++;
    }
  };
  place(0, 0);
}

/** Calls `visit` with the groups' sums of scores for `samples` random assignments. */
export function forRandomAssignments(
  strata: readonly StratumScores[],
  groups: number,
  samples: number,
  random: () => number,
  visit: (sums: Float64Array) => void,
): void {
  const shuffled = strata.map(({ scores, groups }) => ({
    scores,
    groups: groups.slice(),
  }));
  const sums = new Float64Array(groups);
  for (let sample = 0; sample < samples; sample++) {
    sums.fill(0);
    for (const stratum of shuffled) {
      const labels = stratum.groups;
      for (let i = labels.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [labels[i], labels[j]] = [labels[j]!, labels[i]!];
      }
      addGroupSums(stratum, sums);
    }
    visit(sums);
  }
}
