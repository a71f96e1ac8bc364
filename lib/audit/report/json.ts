import type { ProjectAudit } from "./project_audit.ts";
import { countVerdicts } from "./findings.ts";

/**
 * Writes the whole audit as plain data.
 *
 * @param audit The audit of the project.
 * @returns What `JSON.stringify` can take.
 */
export function auditJson({ audit, cells, problems }: ProjectAudit): unknown {
  return {
    counts: countVerdicts(audit),
    relations: audit.checks,
    claims: audit.claims.map((claim) => ({
      ...claim,
      cell: cells.get(claim.claim) ?? null,
    })),
    findings: audit.findings,
    problems,
  };
}
