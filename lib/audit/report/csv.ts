import { formatCsv } from "../../study/mod.ts";
import type { ProjectAudit } from "./project_audit.ts";

const columns = [
  "claim",
  "section",
  "place",
  "printed",
  "statistic",
  "kind",
  "n",
  "total",
  "unit",
  "origin",
  "verdict",
  "recomputed",
  "agrees",
  "fitted",
  "power",
  "range",
] as const;

/**
 * Writes every claim with its verdict as CSV.
 *
 * @param audit The audit of the project.
 * @returns The text, with one row for each claim.
 */
export function auditCsv({ audit, cells }: ProjectAudit): string {
  const head = [
    ...columns,
    "against",
    "corrections",
    "questions",
    "readings",
    "relations",
    "powerless",
    "notebook",
    "cell",
    "repeats",
  ];
  const rows = audit.claims.map((claim) => {
    const cell = cells.get(claim.claim);
    return [
      ...columns.map((column) => claim[column]),
      claim.against.join(" "),
      claim.corrections.join("; "),
      claim.questions.join("; "),
      claim.readings.join("; "),
      claim.relations.join(" "),
      claim.powerless.join(" "),
      cell?.notebook,
      cell?.cell,
      cell?.repeats,
    ];
  });
  return formatCsv([head, ...rows]);
}
