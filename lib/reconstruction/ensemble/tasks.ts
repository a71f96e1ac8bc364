import { checkConstraints } from "../check_constraints.ts";
import type { GroupName } from "../observe.ts";
import { createRandom } from "../random.ts";
import type { Interpretations } from "../interpretations.ts";
import { createReconstruction, type Reconstruction } from "../reconstruct.ts";
import type { CohortState } from "../search/cohort_state.ts";
import { type Band, createBand, walkToExtreme } from "../search/seek_band.ts";
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

/** Walk from some states towards an extreme of survival. */
export interface WalkTask {
  readonly kind: "walk";
  readonly seed: string;
  readonly interpretations: Interpretations;
  readonly group: GroupName;
  readonly month: number;
  readonly sign: 1 | -1;
  readonly starts: readonly CohortState[];
  readonly steps: number;
}

/** Work that can be done apart. */
export type Task = MemberTask | WalkTask;

/** What a task gives. */
export type ResultOf<T extends Task> = T extends MemberTask ? MemberResult
  : Band;

/** Of the walks: chosen by trial, since they are neither exact nor sensitive to it. */
const TEMPERATURE = 0.03, PRICE = 1;

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
  { seed, interpretations, starts, steps, group, month, sign }: WalkTask,
): Band {
  const targets = cohortTargets(interpretations);
  const band = createBand(LAST_MONTH);
  const random = createRandom(seed);
  for (const start of starts) {
    walkToExtreme(
      start,
      targets,
      { group, month, sign },
      band,
      { steps, temperature: TEMPERATURE, price: PRICE },
      random,
    );
  }
  return band;
}
