import type { ProjectAudit } from "./project_audit.ts";
import { scoresOfStudy } from "../verdicts/mutation_scores.ts";
import { countVerdicts } from "./findings.ts";

/**
 * Writes the whole audit as plain data.
 *
 * @param audit The audit of the project.
 * @returns What `JSON.stringify` can take.
 */
export function auditJson(project: ProjectAudit): unknown {
  const { audit, cells, problems } = project;
  return {
    counts: countVerdicts(audit),
    mutations: scoresOfStudy(project),
    relations: audit.checks,
    claims: audit.claims.map((claim) => ({
      ...claim,
      cell: cells.get(claim.claim) ?? null,
    })),
    findings: audit.findings,
    problems,
  };
}
