import type { Registry } from "../registry/claim.ts";
import { claimOf } from "../registry/registry.ts";
import { auditClaim, type AuditedClaim } from "../verdicts/audited_claim.ts";
import type { ClaimValue, Comparison } from "../verdicts/compare.ts";
import { evidenceOf } from "../verdicts/evidence.ts";
import type { Verdict } from "../verdicts/verdict.ts";
import { ctcaeCriteria } from "./ctcae_criteria.ts";

/** What a notebook says of a claim beside the value that it recomputed. */
export interface ClaimVerdict extends Comparison {
  /** Whether the value comes from data that were made from the printed numbers, so that it confirms nothing. */
  readonly fitted: boolean;
  /** The verdict, which is that of the audit. */
  readonly verdict: Verdict;
  /** What stands behind it. */
  readonly reason: string;
}

/**
 * Judges recomputed values as the audit does.
 *
 * @param options `reconstructed`: the values come from data that were made from
 * the printed numbers; false for data that were observed. What comes from
 * published criteria comes from neither.
 */
export function claimJudge(
  registry: Registry,
  { reconstructed = true }: { readonly reconstructed?: boolean } = {},
): (id: string, value: ClaimValue) => ClaimVerdict {
  const criteria = ctcaeCriteria();
  const evidence = evidenceOf(registry);
  return (id, value) => {
    const fitted = reconstructed && !criteria.has(id);
    const claim = claimOf(registry, id);
    const audited = auditClaim(evidence, claim, { value, fitted });
    return {
      id,
      printed: claim.printed ?? "",
      recomputed: audited.recomputed!,
      agrees: audited.agrees!,
      fitted,
      verdict: audited.verdict,
      reason: reasonOf(registry, audited),
    };
  };
}

/** Which other claims a claim contradicts, or what it is questioned by, in words. */
function reasonOf(
  { claims }: Registry,
  { verdict, against, questions, readings }: AuditedClaim,
): string {
  if (verdict === "contradicted") {
    const others = against.map((id) => `${id} (${claims.get(id)!.printed})`);
    return `not consistent with ${others.join(", ")}`;
  }
  return verdict === "questioned" ? [...questions, ...readings].join(". ") : "";
}
