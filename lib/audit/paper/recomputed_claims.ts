import type { CheckedConstraint } from "../../reconstruction/mod.ts";
import type { Registry } from "../registry/claim.ts";
import type { ClaimValue } from "../verdicts/compare.ts";
import {
  type Recomputed,
  type RecomputedClaims,
  withConsequences,
} from "../verdicts/recomputed.ts";
import { constraintClaims, constraintTarget } from "./constraint_claims.ts";

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
