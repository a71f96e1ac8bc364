import { byLikeness } from "../../arguments/mod.ts";
import type { Claim, Registry, Relation } from "./claim.ts";

/** Makes a registry of rows; every relation must name claims that are there. */
export function registry(
  rows: readonly Claim[],
  relations: readonly Relation[],
): Registry {
  const claims = new Map(rows.map((row) => [row.claim, row]));
  for (const relation of relations) {
    for (const id of [relation.claim, ...operandIds(relation)]) {
      if (!claims.has(id)) {
        throw new RangeError(
          `Cannot read the relation ${relation.relation}: ${
            unknownClaim(id, claims)
          }`,
        );
      }
    }
  }
  return { claims, relations };
}

/** The claim of a name. */
export function claimOf({ claims }: Registry, id: string): Claim {
  const found = claims.get(id);
  if (found === undefined) {
    throw new RangeError(`Cannot find the claim: ${unknownClaim(id, claims)}`);
  }
  return found;
}

/** A claim that a relation is held against. */
interface Operand {
  /** Name of the claim. */
  readonly id: string;
  /** Whether it is added or subtracted. */
  readonly sign: 1 | -1;
}

/** What `operandsOf` has read: a search for corrections asks for it many times. */
const read = new WeakMap<Relation, readonly Operand[]>();

/** The claims that a relation is held against, in their order. */
export function operandsOf(relation: Relation): readonly Operand[] {
  const known = read.get(relation);
  if (known !== undefined) return known;
  const operands = relation.operands.split(" ").map((operand): Operand =>
    operand.startsWith("-")
      ? { id: operand.slice(1), sign: -1 }
      : { id: operand, sign: 1 }
  );
  read.set(relation, operands);
  return operands;
}

/** Their names, without their signs. */
export function operandIds(relation: Relation): readonly string[] {
  return operandsOf(relation).map(({ id }) => id);
}

/** Says that there is no such claim, and which are nearest. */
export function unknownClaim(
  id: string,
  claims: ReadonlyMap<string, Claim>,
): string {
  const near = byLikeness(id, [...claims.keys()]).slice(0, 3).join(", ");
  return `there is none named ${JSON.stringify(id)}; the nearest are ${near}`;
}
