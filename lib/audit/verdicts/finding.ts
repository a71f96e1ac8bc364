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
  /** Smallest changes of single numbers that would correct it, the likeliest first. */
  readonly corrections: readonly Correction[];
  /** Claims on which it throws doubt. */
  readonly blamed: readonly string[];
}

/** Seeks the corrections of a relation that fails, and the claims that it throws doubt on. */
export function findingOf(
  registry: Registry,
  relation: CheckedRelation,
): Finding {
  const found = corrections(registry, relation);
  const least = leastCorrections(found).map(({ claim }) => claim);
  const sides = relation.kind === "equal"
    ? members(relation)
    : [relation.claim];
  return {
    ...relation,
    corrections: found,
    blamed: [...new Set([...sides, ...least])],
  };
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
