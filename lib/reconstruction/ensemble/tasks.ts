import { checkConstraints } from "../check_constraints.ts";
import { createRandom } from "../random.ts";
import type { Interpretations } from "../interpretations.ts";
import { createReconstruction, type Reconstruction } from "../reconstruct.ts";
import type { CohortState } from "../search/cohort_state.ts";
import {
  type Extremes,
  type WalkGoal,
  walkToExtreme,
} from "../search/walk_to_extreme.ts";
import { cohortTargets, type Omission } from "../search/targets.ts";
import { LAST_MONTH } from "./curves.ts";
import { type EnsembleMember, toMember } from "./member.ts";

/** Find one data set and recompute every printed number from it. */
export interface MemberTask {
  readonly kind: "member";
  readonly member: number;
  readonly seed: string;
  readonly interpretations: Interpretations;
  readonly omitted: readonly Omission[];
}

/** A data set found. */
export interface MemberResult {
  /** The data set in short. */
  readonly member: EnsembleMember;
  /** Where the search ended, from which walks can start. */
  readonly state: CohortState;
  /** Recomputed statistics of survival, by constraint. */
  readonly observed: Readonly<Record<string, number | null>>;
  /** Constraints that are not met. */
  readonly notMet: readonly string[];
}

/** Walk from a state towards an extreme of survival. */
export interface WalkTask {
  readonly kind: "walk";
  readonly seed: string;
  readonly interpretations: Interpretations;
  readonly goal: WalkGoal;
  readonly start: CohortState;
  readonly steps: number;
}

/** Work that can be done apart. */
export type Task = MemberTask | WalkTask;

/** What a task gives. */
export type ResultOf<T extends Task> = T extends MemberTask ? MemberResult
  : Extremes;

/** Of the walks, each of which draws its own: cool and cheap ones find what others do not. */
const TEMPERATURES = [0.003, 0.01, 0.03], PRICES = [0.3, 1, 3];

const reconstructions = new Map<string, (seed: string) => Reconstruction>();

/** Do a task. What tasks with the same options have in common is computed once. */
export function runTask<T extends Task>(task: T): ResultOf<T> {
  return (task.kind === "member" ? findMember(task) : walk(task)) as ResultOf<
    T
  >;
}

function findMember(
  { member, seed, interpretations, omitted }: MemberTask,
): MemberResult {
  const key = JSON.stringify([interpretations, omitted]);
  const reconstruct = reconstructions.get(key) ??
    createReconstruction({ interpretations, omitted });
  reconstructions.set(key, reconstruct);
  const { courses, data, state } = reconstruct(seed);
  const checked = checkConstraints(data, interpretations);
  return {
    member: toMember(member, seed, courses),
    state,
    observed: Object.fromEntries(
      checked.filter(({ id }) => id.startsWith("pfs.")).map((
        { id, observed },
      ) => [id, observed]),
    ),
    notMet: checked.filter(({ status }) => status === "not met").map(({ id }) =>
      id
    ),
  };
}

function walk(
  { seed, interpretations, start, steps, goal }: WalkTask,
): Extremes {
  const random = createRandom(seed);
  const options = {
    steps,
    temperature: random.pick(TEMPERATURES),
    price: random.pick(PRICES),
    lastMonth: LAST_MONTH,
  };
  const targets = cohortTargets(interpretations);
  return walkToExtreme(start, targets, goal, options, random);
}
