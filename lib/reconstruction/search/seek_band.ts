import { byGroup, GROUP_NAMES, type GroupName } from "../observe.ts";
import type { Random } from "../random.ts";
import { createPenalty, type GroupCounts } from "./cohort_penalty.ts";
import {
  type CohortState,
  copyState,
  createState,
  exchangeCourses,
  exchangePlaces,
  GROUP_OF,
  redraw,
  shift,
} from "./cohort_state.ts";
import type { MonthCounts } from "./month_counts.ts";
import type { CohortTargets } from "./targets.ts";

/** Lowest and highest survival found at each month, from month 0 on, for each group. */
export type Band = Readonly<
  Record<GroupName, { lower: Float64Array; upper: Float64Array }>
>;

/** How long and how hot a walk is. */
export interface WalkOptions {
  readonly steps: number;
  readonly temperature: number;
  /** Price of a unit of penalty in units of survival. */
  readonly price: number;
}

/** A band in which nothing has been seen yet. */
export function createBand(months: number): Band {
  return byGroup(() => ({
    lower: new Float64Array(months + 1).fill(1),
    upper: new Float64Array(months + 1).fill(0),
  }));
}

/**
 * Walk from a state that meets everything towards the highest (`sign` 1) or lowest (−1) survival of a
 * group at a month, and widen the band by every state on the way that meets everything.
 *
 * Annealing over all 35 patients: what is printed may be left for a while, at a price.
 */
export function walkToExtreme(
  start: CohortState,
  targets: CohortTargets,
  goal: {
    readonly group: GroupName;
    readonly month: number;
    readonly sign: 1 | -1;
  },
  band: Band,
  options: WalkOptions,
  random: Random,
): void {
  const penalty = createPenalty(targets);
  const { courses } = targets;
  const last = GROUP_OF.length - 1;
  const here = createState(), next = createState();
  copyState(start, here);
  const objective = () =>
    goal.sign * survivalAt(penalty.counts[goal.group], goal.month);
  const price = (cost: number) => options.price * cost;
  let cost = price(penalty(here)) - objective();
  for (let step = 0; step < options.steps; step++) {
    copyState(here, next);
    const i = random.integer(0, last);
    const kind = random.next();
    if (kind < 0.35) shift(next, i, courses, random);
    else if (kind < 0.55) redraw(next, i, courses, 0.5, random);
    else if (kind < 0.8) exchangePlaces(next, i, random.integer(0, last));
    else if (
      !exchangeCourses(next, i, random.integer(0, last), courses, random)
    ) continue;
    const off = penalty(next);
    const nextCost = price(off) - objective();
    const temperature = options.temperature * (1 - step / options.steps);
    if (
      nextCost > cost &&
      random.next() >= Math.exp((cost - nextCost) / temperature)
    ) continue;
    copyState(next, here);
    cost = nextCost;
    if (off === 0) widen(band, penalty.counts);
  }
}

/** Kaplan–Meier survival at a month. */
function survivalAt(
  { n, events, censored }: MonthCounts,
  month: number,
): number {
  let atRisk = n, survival = 1;
  for (let t = 1; t <= month && atRisk > 0; t++) {
    survival *= (atRisk - events[t]!) / atRisk;
    atRisk -= events[t]! + censored[t]!;
  }
  return survival;
}

/** Make the band hold the curves of one state. */
export function widen(
  band: Band,
  counts: GroupCounts,
): void {
  for (const name of GROUP_NAMES) {
    const { lower, upper } = band[name], { n, events, censored } = counts[name];
    let atRisk = n, survival = 1;
    for (let t = 0; t < lower.length; t++) {
      if (atRisk > 0) survival *= (atRisk - events[t]!) / atRisk;
      atRisk -= events[t]! + censored[t]!;
      if (survival < lower[t]!) lower[t] = survival;
      if (survival > upper[t]!) upper[t] = survival;
    }
  }
}
