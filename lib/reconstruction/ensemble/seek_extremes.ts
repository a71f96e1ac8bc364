import { GROUP_NAMES } from "../observe.ts";
import { createRandom } from "../random.ts";
import type { Interpretations } from "../interpretations.ts";
import type { CohortState } from "../search/cohort_state.ts";
import { cohortTargets } from "../search/targets.ts";
import {
  type Extremes,
  extremesOf,
  mergeExtremes,
} from "../search/walk_to_extreme.ts";
import { liftAssumptions } from "../switch_interpretations.ts";
import { coverExtremes } from "./cover_extremes.ts";
import { LAST_MONTH } from "./curves.ts";
import {
  type ExtremeRow,
  extremeStates,
  toExtremeRow,
} from "./extreme_rows.ts";
import { runTasks } from "./run_tasks.ts";
import type { WalkTask } from "./tasks.ts";

/** How extremes are sought. */
export interface SeekOptions {
  /** Of all walks. */
  readonly seed: string;
  /** How statements that disagree are read; what is assumed beyond the print is lifted. */
  readonly interpretations: Interpretations;
  /** Rounds of walks; each starts from what those before have found. */
  readonly rounds: number;
  /**
   * Walks of a round.
   *
   * @default {100}
   */
  readonly walks?: number;
  /**
   * Steps of a walk.
   *
   * @default {200_000}
   */
  readonly steps?: number;
  /**
   * Walks at a time.
   *
   * @default {2}
   */
  readonly workers?: number;
  /** Told the number of walks done, and of all. */
  readonly onDone?: (done: number, of: number) => void;
}

/** Walks head for every third month; what lies between they pass. */
const STEP = 3;

/** A walk starts from the extreme of a month at most so far from its own. */
const NEAR = 6;

/** Half of the walks start from one of so many data sets that were nearest to the goal to begin with. */
const NEAREST = 20;

/**
 * Seeks, for each group and month, the data sets with the lowest and the highest survival among all that
 * meet everything printed about treatment and survival (the other tables can be written for any such
 * data). A walk heads for one month, group and side, and starts from the best data set so far for a month
 * near it; whatever it passes that is an extreme of another month or group is kept as well.
 *
 * No search proves that nothing lies beyond: what is found lies within the true band.
 *
 * @param ensemble States of the ensemble, from which the first walks start.
 * @param kept Extremes found before, from which they start as well.
 * @param options How extremes are sought.
 * @returns Few data sets that together have every extreme.
 * @throws {RangeError} If there is no state to start from.
 */
export async function seekExtremes(
  ensemble: readonly CohortState[],
  kept: readonly ExtremeRow[],
  options: SeekOptions,
): Promise<readonly ExtremeRow[]> {
  const { seed, rounds, walks = 100, steps = 200_000, workers = 2 } = options;
  const interpretations = liftAssumptions(options.interpretations);
  const { courses } = cohortTargets(options.interpretations);
  const targets = cohortTargets(interpretations);
  const rows = ensemble.map((state, i) => toExtremeRow(i, state, courses));
  const starts = extremeStates([...kept, ...rows], targets)
    .map((state) => extremesOf(state, targets, LAST_MONTH));
  if (starts.length === 0) {
    throw new RangeError(
      "Cannot seek extremes: no data set to start from meets the print",
    );
  }
  const extremes = structuredClone(starts[0]!);
  for (const start of starts) mergeExtremes(extremes, start);
  const random = createRandom(`${seed}/extremes`);
  for (let round = 0; round < rounds; round++) {
    const tasks = Array.from({ length: walks }, (_, i): WalkTask => {
      // Most walks are for all patients, the hardest group.
      const group = random.next() < 0.8 ? "all" : random.pick(GROUP_NAMES);
      const month = STEP * random.integer(1, Math.floor(LAST_MONTH / STEP));
      const sign = random.pick([1, -1] as const);
      const side = sign > 0 ? "upper" : "lower";
      const at = (of: Extremes, month: number) => of[group][side][month]!;
      const near = Math.max(
        0,
        Math.min(LAST_MONTH, month + random.integer(-NEAR, NEAR)),
      );
      // The best so far may be a dead end.
      const from = random.next() < 0.5 ? extremes : random.pick(
        starts.toSorted((a, b) =>
          sign * (at(b, month).survival - at(a, month).survival)
        ).slice(0, NEAREST),
      );
      return {
        kind: "walk",
        seed: `${seed}/extremes/${round}/${i}`,
        interpretations,
        goal: { group, month, sign },
        start: at(from, near).state,
        steps,
      };
    });
    const found = await runTasks(
      tasks,
      workers,
      (done) => options.onDone?.(round * walks + done, rounds * walks),
    );
    for (const one of found) mergeExtremes(extremes, one);
  }
  return coverExtremes(extremes, targets.courses);
}
