import type { Registry } from "../registry/claim.ts";
import {
  type CheckedRelation,
  kindOf,
  members,
} from "../relations/check_relation.ts";
import {
  type Correction,
  corrections,
  leastCorrections,
} from "../relations/correction.ts";

/** A relation that fails, and how it could be corrected. */
export interface Finding extends CheckedRelation {
  /**
   * Whether no reasonable reading of the paper lets the relation hold, or one
   * does, which `otherwise` names; see {@linkcode isReconciled}.
   */
  readonly severity: "contradiction" | "question";
  /** The reading of a question; null for a contradiction. */
  readonly otherwise: string | null;
  /** Smallest changes of single numbers that would correct it, the likeliest first. */
  readonly corrections: readonly Correction[];
  /** Claims on which it throws doubt. */
  readonly blamed: readonly string[];
}

/**
 * The rule by which a relation that fails is weighed. It is a contradiction
 * unless the registry, or the check itself, names a reasonable reading of the
 * paper that reconciles the printed numbers: then it is a question, with that
 * reading. Where the registry also names the relation that holds under the
 * reading, this must hold indeed.
 *
 * @param held Names of the relations that hold.
 */
export function isReconciled(
  { otherwise, instead }: CheckedRelation,
  held: ReadonlySet<string>,
): boolean {
  return otherwise !== null && (instead === null || held.has(instead));
}

/**
 * Seeks the corrections of a relation that fails, and the claims that it throws
 * doubt on: the one that it is about, both sides of an equality, and what states
 * the same number as one of these. In a contradiction a number must be wrong,
 * which may also be any whose change would correct it at the least cost to the
 * relations that hold.
 *
 * @param held Names of the relations that hold.
 * @param sameNumber The claims that state the number of a claim.
 */
export function findingOf(
  registry: Registry,
  relation: CheckedRelation,
  held: ReadonlySet<string>,
  sameNumber: (id: string) => readonly string[],
): Finding {
  const found = corrections(registry, relation);
  const question = isReconciled(relation, held);
  const least = question
    ? []
    : leastCorrections(found).map(({ claim }) => claim);
  const blamed = [...sidesOf(relation), ...least].flatMap(sameNumber);
  return {
    ...relation,
    severity: question ? "question" : "contradiction",
    otherwise: question ? relation.otherwise : null,
    corrections: found,
    blamed: [...new Set(blamed)],
  };
}

/** The claims that a relation is about: both sides of an equality. */
export function sidesOf(relation: CheckedRelation): readonly string[] {
  return relation.kind === "equal" ? members(relation) : [relation.claim];
}

/** What relations assume, each once: their own assumption and that of their kind. */
export function assumptionsOf(
  relations: readonly CheckedRelation[],
): readonly string[] {
  const assumptions = relations.flatMap((relation) => [
    relation.assumption,
    kindOf(relation).assumption,
  ]);
  return [...new Set(assumptions)].filter((text) => text != null);
}
