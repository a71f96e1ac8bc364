import { auditClaim, type AuditedClaim } from "./audited_claim.ts";
import type { Registry } from "../registry/claim.ts";
import { type Finding, findingOf } from "./finding.ts";
import type { RecomputedClaims } from "./recomputed.ts";
import {
  checkRelation,
  relationsByClaim,
} from "../relations/check_relation.ts";

/** The answer of the audit. */
export interface Audit {
  /** Every claim, in the order of the paper. */
  readonly claims: readonly AuditedClaim[];
  /** Relations that fail, in the order of the file. */
  readonly findings: readonly Finding[];
  /** How many relations were checked. */
  readonly relations: number;
  /** Claims that the data were made to meet and do not. */
  readonly unmet: readonly string[];
}

/**
 * Checks every relation of a registry and gives each claim its verdict.
 *
 * A relation that fails throws doubt on the claim that it is about, on both
 * sides of an equality, and on every claim whose change would correct it at the
 * least cost to the relations that hold. A failure marked as a notice needs an
 * extra assumption to be one and makes no verdict.
 *
 * @param ranges What the other printed numbers leave open of a claim, in words.
 */
export function audit(
  registry: Registry,
  recomputed: RecomputedClaims,
  ranges: ReadonlyMap<string, string> = new Map(),
): Audit {
  const checked = registry.relations.map((relation) =>
    checkRelation(registry.claims, relation)
  );
  const findings = checked.filter(({ holds }) => !holds)
    .map((relation) => findingOf(registry, relation));
  const checkedOf = relationsByClaim(checked);
  const findingsOf = relationsByClaim(findings);
  const claims = [...registry.claims].map(([id, claim]) => ({
    ...auditClaim(
      claim,
      checkedOf.get(id) ?? [],
      findingsOf.get(id) ?? [],
      recomputed,
    ),
    range: ranges.get(id) ?? null,
  }));
  const unmet = claims
    .filter(({ fitted, agrees, verdict }) =>
      fitted && agrees === false && verdict !== "contradicted"
    ).map(({ claim }) => claim);
  return { claims, findings, relations: checked.length, unmet };
}
