import type { CheckedConstraint } from "../reconstruction/mod.ts";
import type { Registry, Relation } from "./claim.ts";
import type { ClaimValue } from "./compare.ts";
import { constraintClaims, constraintTarget } from "./constraint_claims.ts";
import { operandsOf } from "./registry.ts";

/** A value computed without looking at what is printed for the claim. */
export interface Recomputed {
  /** The value; undefined when only the claim's being fitted is known. */
  readonly value?: ClaimValue;
  /** Whether the data that it comes from were made to meet the claim. */
  readonly fitted: boolean;
}

/** Recomputed values by claim. */
export type RecomputedClaims = ReadonlyMap<string, Recomputed>;

/**
 * Recomputed values of the claims that the reconstruction was fitted to, and of
 * those that follow from them by a relation: equal numbers, percentages, sums.
 *
 * @param rows What `checkConstraints` says of the data.
 */
export function recomputedClaims(
  { relations }: Registry,
  rows: readonly CheckedConstraint[],
): RecomputedClaims {
  const known = new Map<string, Recomputed>();
  for (const { id, observed, status } of rows) {
    const target = constraintTarget(id);
    if (target === undefined) continue;
    const { claim, end, comparable } = target;
    const fitted = status === "met" || status === "met as read";
    if (!comparable) known.set(claim, { fitted });
    else if (end === null) known.set(claim, { fitted, value: observed });
    else {
      const other = known.get(claim)?.value;
      const [lower, upper] = Array.isArray(other) ? other : [null, null];
      const value: ClaimValue = end === 0
        ? [observed, upper]
        : [lower, observed];
      known.set(claim, { fitted, value });
    }
  }
  return withConsequences(relations, known);
}

/** Names of the claims that the data are fitted to, and of those that follow. */
export function fittedClaims({ relations }: Registry): ReadonlySet<string> {
  const fitted = Object.keys(constraintClaims)
    .map((id) => constraintTarget(id)!.claim);
  const known = new Map<string, Recomputed>(
    fitted.map((claim) => [claim, { fitted: true }]),
  );
  return new Set(withConsequences(relations, known).keys());
}

/** Adds what follows from known values until nothing more does. */
function withConsequences(
  relations: readonly Relation[],
  known: ReadonlyMap<string, Recomputed>,
): RecomputedClaims {
  const all = new Map(known);
  const functional = relations.filter(({ kind }) => kind in consequence);
  for (let before = -1; before < all.size;) {
    before = all.size;
    for (const relation of functional) {
      const { claim, kind } = relation;
      if (all.has(claim)) continue;
      const terms = operandsOf(relation).map(({ id, sign }) => ({
        sign,
        known: all.get(id),
      }));
      if (terms.some(({ known }) => known === undefined)) continue;
      const fitted = terms.every(({ known }) => known!.fitted);
      const values = terms.map(({ sign, known }) =>
        typeof known!.value === "number" ? sign * known!.value : NaN
      );
      const value = kind === "equal"
        ? terms[0]!.known!.value
        : consequence[kind]!(values);
      all.set(claim, {
        fitted,
        ...(value === undefined || Number.isNaN(value) ? {} : { value }),
      });
    }
  }
  return all;
}

/** The value of the claim of a relation from the values of its operands. */
const consequence: Readonly<
  Record<string, (values: readonly number[]) => number>
> = {
  equal: ([value]) => value!,
  sum: (values) => values.reduce((sum, value) => sum + value, 0),
  percent: (values) =>
    100 * consequence.sum!(values.slice(0, -1)) / values.at(-1)!,
};
