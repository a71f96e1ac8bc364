import { outside } from "./cohort_penalty.ts";
import {
  addPatient,
  computeMedian,
  createMonthCounts,
  HORIZON,
  logRankStatistic,
  medianResult,
  type MonthCounts,
} from "./month_counts.ts";
import type { Random } from "../random.ts";
import { createGroupSampler } from "./sample_group.ts";
import type { Observation } from "./sample_order.ts";
import type { CohortTargets, GroupTarget } from "./targets.ts";

/** Times of the 21 patients who are in a subgroup. */
export interface Subgroups {
  readonly midgut: readonly Observation[];
  readonly pancreas: readonly Observation[];
  readonly "other site": readonly Observation[];
  readonly concomitant: readonly Observation[];
}

/** Pairs of other times tried before midgut and pancreas are drawn anew, and draws for each. */
const PAIRS = 20, DRAWS = 400;

/**
 * Make a search for the 21 patients of the subgroups. The three small groups are drawn from all solutions
 * of their printed intervals, so that only two log-rank tests and one interval remain to be met; the two
 * patients of N = 16 with another site are found by going through all pairs of times.
 */
export function createSubgroupSearch(
  targets: CohortTargets,
): (eventShare: number, random: Random) => Subgroups {
  const { groups, site, combination } = targets;
  const drawMidgut = createGroupSampler(groups.midgut);
  const drawPancreas = createGroupSampler(groups.pancreas);
  const drawConcomitant = createGroupSampler(groups.concomitant);
  const meets = (
    a: MonthCounts,
    b: MonthCounts,
    range: readonly [number, number] | null,
  ) => !range || outside(logRankStatistic(a, b), range) === 0;

  return (eventShare, random) => {
    for (;;) {
      const midgut = drawMidgut(eventShare, random),
        pancreas = drawPancreas(eventShare, random);
      if (
        !midgut || !pancreas || !meets(count(midgut), count(pancreas), site)
      ) continue;
      const pairs = otherPairs([...midgut, ...pancreas], groups.sixteen);
      for (const other of random.shuffle(pairs).slice(0, PAIRS)) {
        const sixteen = count([...midgut, ...pancreas, ...other]);
        for (let i = 0; i < DRAWS; i++) {
          const concomitant = drawConcomitant(eventShare, random);
          if (
            !concomitant || !meets(sixteen, count(concomitant), combination)
          ) continue;
          return { midgut, pancreas, "other site": other, concomitant };
        }
      }
    }
  };
}

/** All pairs of times that, added to the 14, make the printed median and interval. */
function otherPairs(
  known: readonly Observation[],
  target: GroupTarget,
): Observation[][] {
  const counts = count(known);
  const candidates: Observation[] = [];
  for (let months = 1; months <= HORIZON; months++) {
    candidates.push({ months, event: 0 }, { months, event: 1 });
  }
  const result: Observation[][] = [];
  candidates.forEach((first, i) => {
    addPatient(counts, first.months, first.event);
    for (const second of candidates.slice(i)) {
      addPatient(counts, second.months, second.event);
      computeMedian(counts);
      const { median, standardError } = medianResult;
      const fits = median === target.median &&
        (!target.standardError ||
          outside(standardError, target.standardError) === 0);
      if (fits) result.push([first, second]);
      addPatient(counts, second.months, second.event, -1);
    }
    addPatient(counts, first.months, first.event, -1);
  });
  return result;
}

function count(observations: readonly Observation[]): MonthCounts {
  const counts = createMonthCounts();
  for (const { months, event } of observations) {
    addPatient(counts, months, event);
  }
  return counts;
}
