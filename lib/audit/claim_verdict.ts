import { audit } from "./audit.ts";
import type { AuditedClaim } from "./audited_claim.ts";
import type { Registry } from "./claim.ts";
import {
  type ClaimValue,
  compareWithPrinted,
  type Comparison,
} from "./compare.ts";
import { fittedClaims } from "./recomputed.ts";
import { claimOf } from "./registry.ts";
import type { Verdict } from "./verdict.ts";

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
 * Judges recomputed values; made once for a registry, since the relations are
 * checked first.
 *
 * @param options `reconstructed`: the values come from the data that were made
 * to meet the claims; false for data that were observed.
 */
export function claimJudge(
  registry: Registry,
  { reconstructed = true }: { readonly reconstructed?: boolean } = {},
): (id: string, value: ClaimValue) => ClaimVerdict {
  const fitted = reconstructed ? fittedClaims(registry) : new Set();
  const contradicted = new Map(
    audit(registry, new Map()).claims
      .filter(({ verdict }) => verdict === "contradicted")
      .map((claim) => [claim.claim, claim]),
  );
  return (id, value) => {
    const claim = claimOf(registry, id);
    const comparison = compareWithPrinted(claim, value);
    const against = contradictions(registry, contradicted.get(id));
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

function contradictions(
  { claims }: Registry,
  claim: AuditedClaim | undefined,
): string {
  if (claim === undefined) return "";
  const others = claim.against
    .map((id) => `${id} (${claims.get(id)!.printed})`);
  return `not consistent with ${others.join(", ")}`;
}
