import type { CheckedConstraint } from "../../reconstruction/mod.ts";
import type { Registry } from "../registry/claim.ts";
import type { ClaimValue } from "../verdicts/compare.ts";
import {
  type Recomputed,
  type RecomputedClaims,
  withConsequences,
} from "../verdicts/recomputed.ts";
import { constraintTarget } from "./constraint_claims.ts";

/**
 * Recomputed values of the claims that the constraints of the reconstruction
 * stand for, and of those that follow from them by a relation: equal numbers,
 * percentages, sums.
 *
 * @param rows What `checkConstraints` says of the data.
 * @param fitted Whether the data were made from the printed numbers.
 */
export function recomputedClaims(
  { relations }: Registry,
  rows: readonly CheckedConstraint[],
  fitted: boolean,
): RecomputedClaims {
  const known = new Map<string, Recomputed>();
  for (const { id, observed } of rows) {
    const target = constraintTarget(id);
    if (target === undefined) continue;
    const { claim, end, comparable } = target;
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
