import {
  defaultInterpretations,
  type Interpretations,
} from "../interpretations.ts";
import type { Omission } from "../search/targets.ts";
import { memberKey } from "./member.ts";
import { runTasks } from "./run_tasks.ts";
import type { MemberResult, MemberTask } from "./tasks.ts";

/** How an ensemble is made. */
export interface EnsembleOptions {
  /** Of all members. */
  readonly seed: string;
  /** Distinct data sets wanted. */
  readonly members: number;
  /**
   * Data sets sought at a time.
   *
   * @default {2}
   */
  readonly workers?: number;
  /**
   * How statements that disagree are read.
   *
   * @default {defaultInterpretations()}
   */
  readonly interpretations?: Interpretations;
  /**
   * Statements about survival left out of the fit.
   *
   * @default {[]}
   */
  readonly omitted?: readonly Omission[];
  /** Told the number found so far. */
  readonly onDone?: (found: number) => void;
}

/**
 * Finds distinct data sets that meet what the paper prints. Member i comes from the seed "seed/i"; one
 * that repeats an earlier one is left out, and further seeds take its place.
 *
 * Every member has been checked with the public functions of the library.
 *
 * @param options How the ensemble is made.
 * @returns The members, in order.
 * @throws {RangeError} If a member does not meet a constraint that it was fitted to, naming it.
 */
export async function createEnsemble(
  options: EnsembleOptions,
): Promise<MemberResult[]> {
  const {
    seed,
    members,
    workers = 2,
    interpretations = defaultInterpretations(),
    omitted = [],
    onDone = () => {},
  } = options;
  const distinct = new Map<string, MemberResult>();
  let tried = 0;
  while (distinct.size < members) {
    const tasks = Array.from(
      { length: members - distinct.size },
      (_, i): MemberTask => ({
        kind: "member",
        member: tried + i + 1,
        seed: `${seed}/${tried + i + 1}`,
        interpretations,
        omitted,
      }),
    );
    tried += tasks.length;
    const found = distinct.size;
    for (
      const result of await runTasks(
        tasks,
        workers,
        (done) => onDone(found + done),
      )
    ) {
      const failed = result.notMet.filter((id) =>
        !omitted.some((left) => covers(left, id))
      );
      if (failed.length > 0) {
        throw new RangeError(
          `Cannot add member ${result.member.member} to the ensemble: ${
            failed.join(", ")
          } not met`,
        );
      }
      const key = memberKey(result.member);
      if (!distinct.has(key)) distinct.set(key, result);
    }
  }
  return [...distinct.values()];
}

/** Whether a constraint belongs to what was left out. */
export function covers(omitted: Omission, id: string): boolean {
  return omitted.endsWith(".interval")
    ? ["lower", "upper"].some((limit) =>
      id === omitted.replace("interval", limit)
    )
    : id === omitted;
}
