import type { LogRankRows } from "./log_rank_input.ts";
import type { Weighting } from "./log_rank_weight.ts";

/** Scores and groups of one stratum's subjects. */
export interface StratumScores {
  /** Each subject's score; they sum to 0. */
  readonly scores: readonly number[];
  /** Each subject's group. */
  readonly groups: readonly number[];
}

/**
 * Log-rank score of each subject: the weight at its event, if it had one, less
 * the weighted cumulative hazard up to its time. A group's scores sum to its
 * observed minus expected; who is in which group changes none of them, so they
 * are what is permuted (Peto & Peto, J R Stat Soc A 1972;135:185).
 */
export function permutationScores(
  { rows, labels, settings }: LogRankRows,
  weighting: Weighting,
): readonly StratumScores[] {
  const { time, code, weight } = rows;
  const groups = labels.length;
  return Array.from({ length: settings.strata }, (_, stratum) => {
    const members: number[] = [];
    let atRisk = 0;
    for (let row = 0; row < time.length; row++) {
      if (Math.floor(code[row]! / 4 / groups) !== stratum) continue;
      members.push(row);
      atRisk += weight === null ? 1 : weight[row]!;
    }
    const scores: number[] = [];
    const subjectGroups: number[] = [];
    const weightAt = weighting();
    let hazard = 0;
    for (let start = 0, end = 0; start < members.length; start = end) {
      const t = time[members[start]!]!;
      let deaths = 0;
      let ends = 0;
      for (; end < members.length && time[members[end]!] === t; end++) {
        const row = members[end]!;
        const count = weight === null ? 1 : weight[row]!;
        ends += count;
        deaths += (code[row]! & 3) * count;
      }
      const w = deaths > 0 ? weightAt(atRisk, deaths) : 0;
      hazard += w * deaths / atRisk;
      for (const row of members.slice(start, end)) {
        const count = weight === null ? 1 : weight[row]!;
        for (let i = 0; i < count; i++) {
          scores.push(w * (code[row]! & 3) - hazard);
          subjectGroups.push((code[row]! >>> 2) % groups);
        }
      }
      atRisk -= ends;
    }
    return { scores, groups: subjectGroups };
  });
}
