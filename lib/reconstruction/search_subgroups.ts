import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import {
  invertMedianInterval,
  type MedianIntervalSolution,
} from "./invert_median_interval.ts";
import {
  addPatient,
  computeMedian,
  createMonthCounts,
  logRankStatistic,
  medianResult,
  type MonthCounts,
} from "./month_counts.ts";
import { printedInterval } from "./printed.ts";
import type { Random } from "./random.ts";
import { type Observation, sampleOrder } from "./sample_order.ts";

/** Latest month drawn for a subgroup, the paper's longest treatment. */
const LATEST = 64;

/** A printed median with its interval. */
export interface PrintedMedian {
  readonly n: number;
  readonly median: string;
  readonly lower: string;
  readonly upper: string;
}

/** What is printed about the subgroups. */
export interface SubgroupTargets {
  readonly midgut: PrintedMedian;
  readonly pancreas: PrintedMedian;
  readonly sixteen: PrintedMedian;
  readonly concomitant: PrintedMedian;
  readonly siteLogRank: string;
  readonly combinationLogRank: string;
}

/** Times of the 21 patients who are in a subgroup. */
export interface Subgroups {
  readonly midgut: readonly Observation[];
  readonly pancreas: readonly Observation[];
  readonly otherSite: readonly Observation[];
  readonly concomitant: readonly Observation[];
}

/**
 * Make a search for the 21 patients of the subgroups. The three small groups are drawn from all solutions
 * of their printed intervals, so that only two log-rank tests and one interval remain to be met; the two
 * patients of N = 16 with another site are found by going through all pairs of times.
 */
export function createSubgroupSearch(
  targets: SubgroupTargets,
): (random: Random) => Subgroups {
  const midguts = byOrder(targets.midgut);
  const pancreata = byOrder(targets.pancreas);
  const concomitants = byOrder(targets.concomitant);
  const site = chiSquareInterval(targets.siteLogRank);
  const combination = chiSquareInterval(targets.combinationLogRank);

  return (random) => {
    const draw = (orders: MedianIntervalSolution[][], n: number) =>
      sampleOrder(random.pick(random.pick(orders)), n, LATEST, random);
    for (;;) {
      const midgut = draw(midguts, targets.midgut.n);
      const pancreas = draw(pancreata, targets.pancreas.n);
      if (!midgut || !pancreas) continue;
      if (!within(logRankStatistic(count(midgut), count(pancreas)), site)) {
        continue;
      }
      const others = otherPairs([...midgut, ...pancreas], targets.sixteen);
      for (const otherSite of random.shuffle(others).slice(0, 20)) {
        const sixteen = count([...midgut, ...pancreas, ...otherSite]);
        for (let i = 0; i < 400; i++) {
          const concomitant = draw(concomitants, targets.concomitant.n);
          if (!concomitant) continue;
          if (
            !within(logRankStatistic(sixteen, count(concomitant)), combination)
          ) continue;
          return { midgut, pancreas, otherSite, concomitant };
        }
      }
    }
  };
}

/** Solutions grouped by their order of events and censorings, so that none is drawn for its many times. */
function byOrder(printed: PrintedMedian): MedianIntervalSolution[][] {
  const { solutions } = invertMedianInterval(printed);
  return [
    ...Map.groupBy(solutions, (s) => `${s.censoredBefore}/${s.events}`)
      .values(),
  ];
}

/** All pairs of times that, added to the 14, make the printed median and interval. */
function otherPairs(
  known: readonly Observation[],
  printed: PrintedMedian,
): Observation[][] {
  const counts = count(known);
  const median = printedInterval(printed.median).value;
  const error = standardErrorInterval(printed);
  const result: Observation[][] = [];
  const candidates: Observation[] = [];
  for (let months = 1; months <= LATEST; months++) {
    candidates.push({ months, event: 0 }, { months, event: 1 });
  }
  candidates.forEach((first, i) => {
    addPatient(counts, first.months, first.event);
    for (const second of candidates.slice(i)) {
      addPatient(counts, second.months, second.event);
      computeMedian(counts);
      if (
        medianResult.median === median &&
        within(medianResult.standardError, error)
      ) {
        result.push([first, second]);
      }
      addPatient(counts, second.months, second.event, -1);
    }
    addPatient(counts, first.months, first.event, -1);
  });
  return result;
}

/** Standard errors for which both limits print as they do. */
export function standardErrorInterval(
  printed: PrintedMedian,
): readonly [number, number] {
  const z = normalQuantile(0.975, 0, 1);
  const median = printedInterval(printed.median).value;
  const lower = printedInterval(printed.lower),
    upper = printedInterval(printed.upper);
  return [
    Math.max(median - lower.upper, upper.lower - median) / z,
    Math.min(median - lower.lower, upper.upper - median) / z,
  ];
}

/** Chi-square values with one degree of freedom whose p prints as given. */
export function chiSquareInterval(pValue: string): readonly [number, number] {
  const { lower, upper } = printedInterval(pValue);
  const chiSquare = (p: number) => normalQuantile(1 - p / 2, 0, 1) ** 2;
  return [chiSquare(upper), chiSquare(lower)];
}

/** Whether a value lies in an interval, with room for rounding dust. */
export function within(
  value: number,
  [lower, upper]: readonly [number, number],
): boolean {
  return value >= lower - 1e-9 && value <= upper + 1e-9;
}

/** Observations as counts by month. */
export function count(observations: readonly Observation[]): MonthCounts {
  const counts = createMonthCounts();
  for (const { months, event } of observations) {
    addPatient(counts, months, event);
  }
  return counts;
}
