import {
  type Constraint,
  understand,
  type Understanding,
} from "./constraint.ts";
import { CONSTRAINTS } from "./constraints.ts";
import { observe, observeWithin } from "./observe.ts";
import { printedInterval, printsAs } from "./printed.ts";
import {
  defaultInterpretations,
  type Interpretations,
} from "./interpretations.ts";
import type { PopulationName } from "./populations.ts";
import type { StudyTables } from "../study/mod.ts";

/**
 * What became of a constraint:
 * - `met`: the recomputed value prints as the paper prints it;
 * - `met as read`: it does for the number, or the quantity, that the interpretation takes to be meant, because
 *   the printed one cannot be met together with `conflictsWith`;
 * - `set aside`: another statement, which contradicts it, was taken;
 * - `not met`.
 */
export type ConstraintStatus = "met" | "met as read" | "set aside" | "not met";

/** A constraint with the value recomputed from a data set. */
export interface CheckedConstraint {
  /** Name of the constraint. */
  readonly id: string;
  /** Where the paper prints it. */
  readonly place: string;
  /** What it is. */
  readonly quantity: string;
  /** The patients in whom it was recomputed. */
  readonly population: PopulationName;
  /** The number as printed. */
  readonly printed: string;
  /** The values that print as what was asked for. */
  readonly lower: number;
  /** See `lower`. */
  readonly upper: number;
  /** The value recomputed; null when it cannot be estimated. */
  readonly observed: number | null;
  /** What became of it. */
  readonly status: ConstraintStatus;
  /** The choice on which it depends and the option taken; null when there is none. */
  readonly interpretation: string | null;
  /** The option of the interpretation that was taken; null when there is none. */
  readonly option: string | null;
  /** The number asked for instead of the printed one. */
  readonly readAs: string | null;
  /** Constraints that contradict it or cannot be met together with it. */
  readonly conflictsWith: readonly string[];
}

/**
 * Recompute every printed number from a data set and say which hold.
 *
 * All statistics come from the public functions of `lib/survival`, `lib/hypothesis` and `lib/grading`,
 * none from the arithmetic of the search. That the data meet what they were made to meet says nothing
 * for the paper.
 *
 * @param data The tables of a data set.
 * @param interpretations How statements that disagree are read.
 * @param constraints What to check; all that the paper prints unless told.
 * @returns One row a constraint, in the order given.
 *
 * @example
 * ```ts
 * import { checkConstraints } from "./check_constraints.ts";
 * import { loadStudy } from "../study/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const rows = checkConstraints(await loadStudy(new URL("../../data/", import.meta.url)));
 * assert.deepEqual(rows.filter((row) => row.status === "not met"), []);
 * ```
 */
export function checkConstraints(
  data: StudyTables,
  interpretations: Interpretations = defaultInterpretations(),
  constraints: readonly Constraint[] = CONSTRAINTS,
): CheckedConstraint[] {
  const within = observeWithin(observe(data));
  return constraints.map((constraint) => {
    const { id, place, quantity, printed, interpretation, conflictsWith = [] } =
      constraint;
    const understanding = understand(constraint, interpretations);
    const { lower, upper } = printedInterval(understanding?.readAs ?? printed);
    const population = understanding?.population ?? constraint.population;
    const value = (understanding?.statistic ?? constraint.statistic)(
      within(population),
    );
    return {
      id,
      place,
      quantity,
      population,
      printed,
      lower,
      upper,
      observed: value,
      status: statusOf(constraint, understanding, value),
      interpretation: interpretation ?? null,
      option: interpretation ? interpretations[interpretation] : null,
      readAs: understanding?.readAs ?? null,
      conflictsWith,
    };
  });
}

function statusOf(
  { printed }: Constraint,
  understanding: Understanding | null,
  value: number | null,
): ConstraintStatus {
  if (!understanding) return "set aside";
  if (value === null || !printsAs(value, understanding.readAs ?? printed)) {
    return "not met";
  }
  return understanding.readAs || understanding.statistic
    ? "met as read"
    : "met";
}
