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
import { tolerance } from "../../numeric/mod.ts";

/** A data set, and the survival for which it is kept. */
export interface Extreme {
  readonly survival: number;
  readonly state: CohortState;
}

/** The data sets with lowest and highest survival at each month, from month 0 on, for each group. */
export type Extremes = Readonly<
  Record<GroupName, { lower: Extreme[]; upper: Extreme[] }>
>;

/** What a walk seeks: the highest (`sign` 1) or lowest (−1) survival of a group at a month. */
export interface WalkGoal {
  readonly group: GroupName;
  readonly month: number;
  readonly sign: 1 | -1;
}

/** How long and how hot a walk is. */
export interface WalkOptions {
  readonly steps: number;
  readonly temperature: number;
  /** Price of a unit of penalty in units of survival. */
  readonly price: number;
  /** Extremes are kept up to this month. */
  readonly lastMonth: number;
}

/** Extremes at the months from 0 on of one data set. */
export function extremesOf(
  state: CohortState,
  targets: CohortTargets,
  lastMonth: number,
): Extremes {
  const penalty = createPenalty(targets);
  penalty(state);
  return start(state, penalty.counts, lastMonth);
}

function start(
  state: CohortState,
  counts: GroupCounts,
  lastMonth: number,
): Extremes {
  const none = (survival: number) =>
    Array<Extreme>(lastMonth + 1).fill({ survival, state });
  const extremes = byGroup(() => ({ lower: none(2), upper: none(-1) }));
  widen(extremes, state, counts);
  return extremes;
}

/**
 * Walk from a state that meets everything towards a goal, and keep the extremes of all states on the way
 * that meet everything.
 *
 * Annealing over all 35 patients: what is printed may be left for a while, at a price.
 */
export function walkToExtreme(
  from: CohortState,
  targets: CohortTargets,
  goal: WalkGoal,
  options: WalkOptions,
  random: Random,
): Extremes {
  const penalty = createPenalty(targets);
  const { courses } = targets;
  const last = GROUP_OF.length - 1;
  const here = createState(), next = createState();
  copyState(from, here);
  const objective = () =>
    goal.sign * survivalAt(penalty.counts[goal.group], goal.month);
  let cost = options.price * penalty(here) - objective();
  const extremes = start(from, penalty.counts, options.lastMonth);
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
    const nextCost = options.price * off - objective();
    const temperature = options.temperature * (1 - step / options.steps);
    if (
      nextCost > cost &&
      random.next() >= Math.exp((cost - nextCost) / temperature)
    ) continue;
    copyState(next, here);
    cost = nextCost;
    if (off === 0) widen(extremes, here, penalty.counts);
  }
  return extremes;
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

/** Keep a state where its survival is lower or higher than any so far. */
function widen(
  extremes: Extremes,
  state: CohortState,
  counts: GroupCounts,
): void {
  let kept: CohortState | undefined;
  const keep = () => {
    if (!kept) copyState(state, kept = createState());
    return kept;
  };
  for (const name of GROUP_NAMES) {
    const { lower, upper } = extremes[name];
    const { n, events, censored } = counts[name];
    let atRisk = n, survival = 1;
    for (let t = 0; t < lower.length; t++) {
      if (atRisk > 0) survival *= (atRisk - events[t]!) / atRisk;
      atRisk -= events[t]! + censored[t]!;
      if (survival < lower[t]!.survival - tolerance) {
        lower[t] = { survival, state: keep() };
      }
      if (survival > upper[t]!.survival + tolerance) {
        upper[t] = { survival, state: keep() };
      }
    }
  }
}

/** Put into some extremes what others have that is lower or higher. */
export function mergeExtremes(into: Extremes, from: Extremes): void {
  for (const name of GROUP_NAMES) {
    const { lower, upper } = into[name];
    from[name].lower.forEach((one, t) => {
      if (one.survival < lower[t]!.survival - tolerance) lower[t] = one;
    });
    from[name].upper.forEach((one, t) => {
      if (one.survival > upper[t]!.survival + tolerance) upper[t] = one;
    });
  }
}
