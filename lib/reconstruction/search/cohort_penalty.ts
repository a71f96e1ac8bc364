import { type CohortState, GROUP_OF } from "./cohort_state.ts";
import {
  addPatient,
  computeMedian,
  createMonthCounts,
  emptyMonthCounts,
  logRankStatistic,
  type MonthCounts,
} from "./month_counts.ts";
import { byGroup, GROUP_NAMES, type GroupName } from "../observe.ts";
import type { CohortTargets, GroupTarget } from "./targets.ts";
import { tolerance } from "../../numeric/mod.ts";
import type { Group } from "./groups.ts";

/** Counts by month of the groups whose survival is printed. */
export type GroupCounts = Readonly<Record<GroupName, MonthCounts>>;

/** Measures how far states are from what is printed. */
export interface Penalty {
  /** 0 when a state meets everything that is asked for. */
  (state: CohortState): number;
  /** Counts of the state measured last. */
  readonly counts: GroupCounts;
}

/** Groups of the paper to which each group of the state belongs. */
const BELONGS: Readonly<Record<Group, readonly GroupName[]>> = {
  midgut: ["all", "sixteen", "midgut"],
  pancreas: ["all", "sixteen", "pancreas"],
  "other site": ["all", "sixteen"],
  concomitant: ["all", "concomitant"],
  neither: ["all"],
};

/** No single distance counts for more than this, so that none hides the others. */
const CAP = 5;

/** Make a measure for targets. It keeps one set of counts and is not to be shared between searches. */
export function createPenalty(targets: CohortTargets): Penalty {
  const counts: GroupCounts = byGroup(createMonthCounts);
  const tables = Object.values(counts);
  const belongs = GROUP_OF.map((group) =>
    BELONGS[group].map((name) => counts[name])
  );
  const groups = GROUP_NAMES.map((name) =>
    [counts[name], targets.groups[name]] as const
  );
  const treatmentPenalty = createTreatmentPenalty(targets);

  const penalty = (state: CohortState) => {
    tables.forEach(emptyMonthCounts);
    for (let i = 0; i < GROUP_OF.length; i++) {
      for (const table of belongs[i]!) {
        addPatient(table, state.months[i]!, state.event[i]!);
      }
    }
    let total = treatmentPenalty(state);
    for (const [table, target] of groups) total += groupPenalty(table, target);
    const { combination, site } = targets;
    if (combination) {
      total += outside(
        logRankStatistic(counts.sixteen, counts.concomitant),
        combination,
      ) * 2;
    }
    if (site) {
      total += outside(logRankStatistic(counts.midgut, counts.pancreas), site) *
        2;
    }
    return total;
  };
  return Object.assign(penalty, { counts });
}

/** Measures what is printed of times on treatment and of the first year. */
function createTreatmentPenalty(
  targets: CohortTargets,
): (state: CohortState) => number {
  const { courses, deathsFirstYear, progressionsFirstYear, symptoms } = targets;
  const fatal = courses.map(({ stopReason }) => stopReason === "death");
  const progressive = courses.map(({ stopReason, duration }) =>
    stopReason === "progression" && duration === "months"
  );
  const { groups, early: [fewest, most] } = symptoms;
  const countsSymptoms = GROUP_OF.map((group) => groups.includes(group));
  const middle = (GROUP_OF.length + 1) / 2;
  return ({ course, months, event, duration }) => {
    let events = 0,
      progressions = 0,
      deaths = 0,
      short = 0,
      early = 0,
      below = 0,
      upTo = 0,
      longest = 0;
    for (let i = 0; i < GROUP_OF.length; i++) {
      if (event[i] && months[i]! <= 12) {
        events++;
        if (progressive[course[i]!]) progressions++;
        if (fatal[course[i]!]) deaths++;
      }
      const time = duration[i]!;
      if (time >= 3 && time < 6) short++;
      if (time < 3 && countsSymptoms[i]) early++;
      if (time < targets.medianDuration) below++;
      if (time <= targets.medianDuration) upTo++;
      if (time > longest) longest = time;
    }
    return Math.abs(events - deathsFirstYear - progressionsFirstYear) +
      Math.max(0, progressions - progressionsFirstYear) +
      Math.max(0, deaths - deathsFirstYear) +
      Math.abs(short - targets.belowSixMonths) +
      Math.max(0, fewest - early, early - most) +
      Math.max(0, middle - upTo) + Math.max(0, below - middle + 1) +
      (longest === targets.longestDuration ? 0 : 1);
  };
}

function groupPenalty(
  table: MonthCounts,
  { median, standardError, range }: GroupTarget,
): number {
  const found = computeMedian(table);
  let total = outside(found.median, [median, median]) / 3;
  if (standardError) total += outside(found.standardError, standardError) * 2;
  if (range) {
    const used = (month: number) =>
      table.events[month]! + table.censored[month]! > 0;
    for (let month = 1; month < range[0]; month++) if (used(month)) total += 1;
    for (let month = range[1] + 1; month < table.events.length; month++) {
      if (used(month)) total += 1;
    }
    total += (used(range[0]) ? 0 : 1) + (used(range[1]) ? 0 : 1);
  }
  return total;
}

/** Distance of a value from a range, 0 within it; a value that cannot be estimated is far off. */
export function outside(
  value: number,
  [lower, upper]: readonly [number, number],
): number {
  if (Number.isNaN(value)) return CAP;
  const distance = Math.max(lower - value, value - upper);
  return distance <= tolerance ? 0 : Math.min(CAP, distance);
}
