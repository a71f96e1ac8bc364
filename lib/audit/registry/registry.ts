import { byLikeness } from "../../arguments/mod.ts";
import { loadTables } from "../../study/mod.ts";
import type { Claim, Registry, Relation } from "./claim.ts";

/**
 * Loads the registry of what the paper prints from a data package.
 *
 * @param folder The folder of `datapackage.json`.
 * @returns The claims and the relations between them.
 * @throws {StudyError} If a cell is not as its column demands; it names every such cell.
 * @throws {RangeError} If a relation names a claim that does not exist.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadRegistry } from "../mod.ts";
 *
 * const folder = new URL("../../../data/", import.meta.url);
 * const { claims } = await loadRegistry(folder);
 * assert.equal(claims.get("cohort.n")!.printed, "35");
 * ```
 */
export async function loadRegistry(folder: string | URL): Promise<Registry> {
  const { tables } = await loadTables(folder, ["claims", "relations"]);
  // The schema of the package has checked each cell.
  return registry(
    tables.claims as readonly Claim[],
    tables.relations as readonly Relation[],
  );
}

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

function unknownClaim(id: string, claims: ReadonlyMap<string, Claim>): string {
  const near = byLikeness(id, [...claims.keys()]).slice(0, 3).join(", ");
  return `there is none named ${JSON.stringify(id)}; the nearest are ${near}`;
}
