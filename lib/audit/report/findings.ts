import type { Audit } from "../verdicts/audit.ts";
import type { Finding } from "../verdicts/finding.ts";
import type { Registry } from "../registry/claim.ts";
import { operandsOf } from "../registry/registry.ts";
import { kindOf } from "../relations/check_relation.ts";
import { groupFindings } from "../verdicts/finding_groups.ts";
import { type Verdict, verdictMeaning, verdicts } from "../verdicts/verdict.ts";

/** Findings about the study, sorted into what they are. */
export interface SortedFindings {
  /** Printed numbers that are not consistent, grouped by what they are about. */
  readonly contradictions: readonly (readonly Finding[])[];
  /** Numbers that are consistent only under a reading that the finding names. */
  readonly questions: readonly (readonly Finding[])[];
  /** Findings about numbers quoted from other sources. */
  readonly external: readonly Finding[];
}

/**
 * Sorts the findings of an audit.
 *
 * @param registry The claims that the findings are about.
 * @param audit The audit.
 * @returns The findings, sorted into contradictions, questions and those about
 * other sources.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { auditStudy, sortFindings } from "../mod.ts";
 *
 * const { registry, audit } = await auditStudy();
 * const { contradictions } = sortFindings(registry, audit);
 * const claims = contradictions.flat().map(({ claim }) => claim);
 * assert.ok(claims.includes("pfs.pancreas.ci"));
 * ```
 */
export function sortFindings(
  registry: Registry,
  { checks, findings }: Audit,
): SortedFindings {
  const isExternal = ({ claim }: Finding) =>
    registry.claims.get(claim)!.origin === "external";
  const own = findings.filter((finding) => !isExternal(finding));
  const hard = own.filter(({ severity }) => severity === "contradiction");
  return {
    contradictions: groupFindings(checks, hard),
    questions: groupFindings(
      checks,
      own.filter(({ severity }) => severity === "question"),
    ),
    external: findings.filter(isExternal),
  };
}

/**
 * Counts how many claims have each verdict.
 *
 * @param audit The audit.
 * @returns One row for each verdict, with its meaning.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { auditStudy, countVerdicts } from "../mod.ts";
 *
 * const { audit } = await auditStudy();
 * const counts = countVerdicts(audit).map(({ claims }) => claims);
 * assert.equal(counts.reduce((a, b) => a + b), audit.claims.length);
 * ```
 */
export function countVerdicts(
  { claims }: Audit,
): readonly { verdict: Verdict; claims: number; meaning: string }[] {
  return verdicts.map((verdict) => ({
    verdict,
    claims: claims.filter((claim) => claim.verdict === verdict).length,
    meaning: verdictMeaning[verdict],
  }));
}

/** What a finding's relation demands, with the names of the claims. */
export function statementOf(finding: Finding): string {
  const operands = operandsOf(finding).map(({ id, sign }) =>
    sign < 0 ? `less ${id}` : id
  );
  return `${finding.claim} ${kindOf(finding).says} ${operands.join(", ")}`;
}
