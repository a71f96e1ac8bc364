import type { Registry, Relation } from "../registry/claim.ts";
import { operandIds, operandsOf } from "../registry/registry.ts";
import {
  type Outcome,
  type RelationKind,
  relationKinds,
} from "./relation_kinds.ts";
import { termOf } from "./term.ts";

/** Where a relation finds its claims by name. */
export type ClaimsByName = Pick<Registry["claims"], "get">;

/** A relation, decided. */
export interface CheckedRelation extends Relation, Omit<Outcome, "otherwise"> {}

/**
 * Decides whether the printed numbers can meet a relation.
 *
 * @param claims The claims by name, such as a registry's or a changed copy.
 * @param relation The relation.
 * @returns The relation with its outcome: whether it holds, and what it
 * demands.
 * @throws {RangeError} If the kind of the relation does not exist.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { checkRelation, loadRegistry } from "../mod.ts";
 *
 * const folder = new URL("../../../data/", import.meta.url);
 * const { claims, relations } = await loadRegistry(folder);
 * const relation = relations.find(({ claim, kind }) =>
 *   claim === "pfs.pancreas.ci" && kind === "symmetric about a whole number"
 * )!;
 * assert.equal(checkRelation(claims, relation).holds, false);
 * ```
 */
export function checkRelation(
  claims: ClaimsByName,
  relation: Relation,
): CheckedRelation {
  const claim = termOf(claims.get(relation.claim)!);
  const operands = operandsOf(relation).map(({ id, sign }) =>
    termOf(claims.get(id)!, sign)
  );
  return { ...relation, ...kindOf(relation).check(claim, operands) };
}

/** What the kind of a relation demands. */
export function kindOf({ relation, kind }: Relation): RelationKind {
  const found = relationKinds[kind];
  if (found === undefined) {
    throw new RangeError(
      `Cannot check the relation ${relation}: its kind must be one of ${
        Object.keys(relationKinds).join(", ")
      }, current kind is ${JSON.stringify(kind)}`,
    );
  }
  return found;
}

/** All claims that a relation is about. */
export function members(relation: Relation): readonly string[] {
  return [...new Set([relation.claim, ...operandIds(relation)])];
}

/** The relations that each claim takes part in. */
export function relationsByClaim<R extends Relation>(
  relations: readonly R[],
): ReadonlyMap<string, readonly R[]> {
  const byClaim = new Map<string, R[]>();
  for (const relation of relations) {
    for (const id of members(relation)) {
      const list = byClaim.get(id) ?? [];
      if (list.length === 0) byClaim.set(id, list);
      list.push(relation);
    }
  }
  return byClaim;
}

/** The claims with another printed string for one of them. */
export function withPrinted(
  claims: ClaimsByName,
  id: string,
  printed: string,
): ClaimsByName {
  const changed = { ...claims.get(id)!, printed };
  return { get: (name) => name === id ? changed : claims.get(name) };
}
