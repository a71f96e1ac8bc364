import { outside } from "./cohort_penalty.ts";
import {
  addPatient,
  computeMedian,
  createMonthCounts,
  emptyMonthCounts,
  logRankStatistic,
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
 * Makes a search for the 21 patients of the subgroups. The three small groups are drawn from all solutions
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
  // Most draws are refused, so their counts are kept and filled anew.
  const counts = {
    midgut: createMonthCounts(),
    pancreas: createMonthCounts(),
    concomitant: createMonthCounts(),
  };
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
        !midgut || !pancreas ||
        !meets(
          count(midgut, counts.midgut),
          count(pancreas, counts.pancreas),
          site,
        )
      ) continue;
      let pairs = 0;
      for (
        const other of otherPairs(
          [...midgut, ...pancreas],
          groups.sixteen,
          random,
        )
      ) {
        if (++pairs > PAIRS) break;
        const sixteen = count([...midgut, ...pancreas, ...other]);
        for (let i = 0; i < DRAWS; i++) {
          const concomitant = drawConcomitant(eventShare, random);
          if (
            !concomitant ||
            !meets(sixteen, count(concomitant, counts.concomitant), combination)
          ) continue;
          return { midgut, pancreas, "other site": other, concomitant };
        }
      }
    }
  };
}

/** All pairs of times that, added to the 14, make the printed median and interval, in random order. */
function* otherPairs(
  known: readonly Observation[],
  target: GroupTarget,
  random: Random,
): Generator<readonly [Observation, Observation]> {
  const counts = count(known);
  const candidates = random.shuffle(candidateTimes(target.lastMonth));
  for (const [i, first] of candidates.entries()) {
    addPatient(counts, first.months, first.event);
    for (const second of candidates.slice(i)) {
      addPatient(counts, second.months, second.event);
      const { median, standardError } = computeMedian(counts);
      addPatient(counts, second.months, second.event, -1);
      const fits = median === target.median &&
        (!target.standardError ||
          outside(standardError, target.standardError) === 0);
      if (fits) yield [first, second];
    }
    addPatient(counts, first.months, first.event, -1);
  }
}

/** Every time that a patient can have. */
function candidateTimes(lastMonth: number): readonly Observation[] {
  return Array.from(
    { length: lastMonth },
    (_, i) =>
      [{ months: i + 1, event: 0 }, { months: i + 1, event: 1 }] as const,
  ).flat();
}

function count(
  observations: readonly Observation[],
  counts: MonthCounts = createMonthCounts(),
): MonthCounts {
  emptyMonthCounts(counts);
  for (const { months, event } of observations) {
    addPatient(counts, months, event);
  }
  return counts;
}
