import type { Relation } from "../registry/claim.ts";
import { operandsOf } from "../registry/registry.ts";
import type { ClaimValue } from "./compare.ts";

/** A value computed without looking at what is printed for the claim. */
export interface Recomputed {
  /** The value; undefined when it cannot be set beside the claim. */
  readonly value?: ClaimValue;
  /** Whether the data that it comes from were made from the printed numbers. */
  readonly fitted: boolean;
}

/** Recomputed values by claim. */
export type RecomputedClaims = ReadonlyMap<string, Recomputed>;

/** Adds what follows from known values until nothing more does. */
export function withConsequences(
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
