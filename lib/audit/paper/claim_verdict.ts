import { auditClaim } from "../verdicts/audited_claim.ts";
import type { Claim, Registry, Relation } from "../registry/claim.ts";
import {
  type ClaimValue,
  compareWithPrinted,
  type Comparison,
} from "../verdicts/compare.ts";
import { findingOf } from "../verdicts/finding.ts";
import { fittedClaims } from "./recomputed_claims.ts";
import { claimOf } from "../registry/registry.ts";
import {
  checkRelation,
  relationsByClaim,
} from "../relations/check_relation.ts";
import type { Verdict } from "../verdicts/verdict.ts";

/** What a notebook says of a claim beside the value that it recomputed. */
export interface ClaimVerdict extends Comparison {
  /** Whether the data were made to meet the claim, so that agreement confirms nothing. */
  readonly fitted: boolean;
  /** The verdict; "differs" when the value disagrees and no other printed number does. */
  readonly verdict: Verdict | "differs";
  /** What stands behind it. */
  readonly reason: string;
}

/**
 * Judges recomputed values. Of the registry's relations only those are checked
 * that a judged claim takes part in, since a notebook judges few.
 *
 * @param options `reconstructed`: the values come from the data that were made
 * to meet the claims; false for data that were observed.
 */
export function claimJudge(
  registry: Registry,
  { reconstructed = true }: { readonly reconstructed?: boolean } = {},
): (id: string, value: ClaimValue) => ClaimVerdict {
  const fitted = reconstructed ? fittedClaims(registry) : new Set();
  const relations = relationsByClaim(registry.relations);
  return (id, value) => {
    const claim = claimOf(registry, id);
    const comparison = compareWithPrinted(claim, value);
    const against = contradictions(registry, claim, relations.get(id) ?? []);
    const base = { ...comparison, fitted: fitted.has(id) };
    if (!comparison.agrees) {
      return against === ""
        ? { ...base, verdict: "differs", reason: "" }
        : { ...base, verdict: "contradicted", reason: against };
    }
    if (claim.origin === "external") {
      return { ...base, verdict: "external", reason: "" };
    }
    if (!base.fitted) {
      return { ...base, verdict: "reproduced", reason: against };
    }
    const made = "the data were made to meet it";
    const reason = against === "" ? made : `${made}; ${against}`;
    return { ...base, verdict: "fitted", reason };
  };
}

/** Which other claims a claim contradicts, in words. */
function contradictions(
  registry: Registry,
  claim: Claim,
  relations: readonly Relation[],
): string {
  const checked = relations.map((relation) =>
    checkRelation(registry.claims, relation)
  );
  const findings = checked.filter(({ holds }) => !holds)
    .map((relation) => findingOf(registry, relation));
  const { against } = auditClaim(claim, checked, findings, new Map());
  if (against.length === 0) return "";
  const others = against
    .map((id) => `${id} (${registry.claims.get(id)!.printed})`);
  return `not consistent with ${others.join(", ")}`;
}
