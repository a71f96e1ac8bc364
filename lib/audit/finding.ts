import type { Registry } from "./claim.ts";
import {
  type CheckedRelation,
  kindOf,
  members,
} from "./relations/check_relation.ts";
import { leastMends, type Mend, mends } from "./relations/mend.ts";

/** A relation that fails, and how it could be mended. */
export interface Finding extends CheckedRelation {
  /** Smallest changes of single numbers that would mend it, the likeliest first. */
  readonly mends: readonly Mend[];
  /** Claims on which it throws doubt. */
  readonly blamed: readonly string[];
}

/** Seeks the mends of a relation that fails, and the claims that it throws doubt on. */
export function findingOf(
  registry: Registry,
  relation: CheckedRelation,
): Finding {
  const found = mends(registry, relation);
  const least = leastMends(found).map(({ claim }) => claim);
  const sides = relation.kind === "equal"
    ? members(relation)
    : [relation.claim];
  return {
    ...relation,
    mends: found,
    blamed: [...new Set([...sides, ...least])],
  };
}

/** What relations assume, each once: their own assumption and that of their kind. */
export function assumptionsOf(
  relations: readonly CheckedRelation[],
): readonly string[] {
  const assumptions = relations.flatMap((relation) => [
    relation.assumption ?? "",
    kindOf(relation).assumption,
  ]);
  return [...new Set(assumptions)].filter((assumption) => assumption !== "");
}
