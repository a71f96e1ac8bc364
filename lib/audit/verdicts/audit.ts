import type { Registry } from "../registry/claim.ts";
import type { CheckedRelation } from "../relations/check_relation.ts";
import type { Power } from "../relations/power.ts";
import { auditClaim, type AuditedClaim } from "./audited_claim.ts";
import { evidenceOf } from "./evidence.ts";
import type { Finding } from "./finding.ts";
import type { RecomputedClaims } from "./recomputed.ts";

/** A claim of an audit, with what the rest of the paper leaves open of it. */
export interface RangedClaim extends AuditedClaim {
  /** The range of values that the other printed numbers leave open; null where it was not sought. */
  readonly range: string | null;
}

/** A relation of an audit, with what the check is worth for the claim that it is about. */
export interface WeighedCheck extends CheckedRelation, Power {}

/** The answer of the audit. */
export interface Audit {
  /** Every claim, in the order of the paper. */
  readonly claims: readonly RangedClaim[];
  /** Every relation, in the order of the file. */
  readonly checks: readonly WeighedCheck[];
  /** Those that fail. */
  readonly findings: readonly Finding[];
  /** Claims that the data were made to meet and do not. */
  readonly unmet: readonly string[];
}

/**
 * Checks every relation of a registry and gives each claim its verdict.
 *
 * @param ranges What the other printed numbers leave open of a claim, in words.
 */
export function audit(
  registry: Registry,
  recomputed: RecomputedClaims,
  ranges: ReadonlyMap<string, string> = new Map(),
): Audit {
  const evidence = evidenceOf(registry);
  const claims = [...registry.claims].map(([id, claim]) => ({
    ...auditClaim(evidence, claim, recomputed.get(id)),
    range: ranges.get(id) ?? null,
  }));
  return {
    claims,
    checks: evidence.checks.map((check) => ({
      ...check,
      ...evidence.powerOf(check, check.claim)!,
    })),
    findings: evidence.findings,
    unmet: claims
      .filter(({ fitted, verdict }) => fitted && verdict === "differs")
      .map(({ claim }) => claim),
  };
}
