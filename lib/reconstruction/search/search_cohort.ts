import {
  type CohortState,
  copyState,
  createState,
  drawDuration,
  exchangeCourses,
  FIRST_UNGROUPED,
  GROUP_OF,
  redraw,
} from "./cohort_state.ts";
import { createPenalty } from "./cohort_penalty.ts";
import { allows } from "../courses.ts";
import type { Random } from "../random.ts";
import { createSubgroupSearch, type Subgroups } from "./search_subgroups.ts";
import type { CohortTargets } from "./targets.ts";

/** Steps after which a start is given up. */
const STEPS = 20_000;

/** Of the annealing: a penalty higher by this much is accepted with probability 1/e. */
const TEMPERATURE = 0.25;

/** Make a search for whole cohorts: 35 courses that meet every statement about time. */
export function createCohortSearch(
  targets: CohortTargets,
): (random: Random) => CohortState {
  const searchSubgroups = createSubgroupSearch(targets);
  const penalty = createPenalty(targets);
  const { courses } = targets;

  return (random) => {
    for (;;) {
      // How many had an event is not printed: a share drawn anew each time makes cohorts differ in it.
      const eventShare = random.next();
      const subgroups = searchSubgroups(eventShare, random);
      const state = start(subgroups, eventShare, random);
      if (state && complete(state, eventShare, random)) return state;
    }
  };

  /** Courses at random for the 21; what is left goes to the 14 in neither subgroup. */
  function start(
    subgroups: Subgroups,
    eventShare: number,
    random: Random,
  ): CohortState | null {
    const left = courses.flatMap(({ patients }, i) =>
      Array<number>(patients).fill(i)
    );
    const state = createState();
    const known = (["midgut", "pancreas", "other site", "concomitant"] as const)
      .flatMap((group) => subgroups[group]);
    for (const [i, { months, event }] of known.entries()) {
      const possible = [...left.keys()].filter((k) =>
        allows(courses[left[k]!]!, months, event)
      );
      if (possible.length === 0) return null;
      state.course[i] = left.splice(random.pick(possible), 1)[0]!;
      state.months[i] = months;
      state.event[i] = event;
      drawDuration(state, i, courses, random);
    }
    for (let i = FIRST_UNGROUPED; i < GROUP_OF.length; i++) {
      state.course[i] = left.pop()!;
      redraw(state, i, courses, eventShare, random);
    }
    return state;
  }

  /** Find times for the 14, and courses for all, by simulated annealing; false when given up. */
  function complete(
    state: CohortState,
    eventShare: number,
    random: Random,
  ): boolean {
    const last = GROUP_OF.length - 1, next = createState();
    let cost = penalty(state);
    for (let step = 0; step < STEPS && cost > 0; step++) {
      copyState(state, next);
      if (random.next() < 0.6) {
        redraw(
          next,
          random.integer(FIRST_UNGROUPED, last),
          courses,
          eventShare,
          random,
        );
      } else if (
        !exchangeCourses(
          next,
          random.integer(0, last),
          random.integer(0, last),
          courses,
          random,
        )
      ) continue;
      const nextCost = penalty(next);
      if (
        nextCost <= cost ||
        random.next() < Math.exp((cost - nextCost) / TEMPERATURE)
      ) {
        copyState(next, state);
        cost = nextCost;
      }
    }
    return cost === 0;
  }
}
