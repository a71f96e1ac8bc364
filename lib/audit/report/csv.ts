import type { ProjectAudit } from "../project_audit.ts";

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
  "range",
] as const;

/** Every claim with its verdict, one row each (RFC 4180, lines end in LF). */
export function auditCsv({ audit, cells }: ProjectAudit): string {
  const head = [
    ...columns,
    "against",
    "mends",
    "relations",
    "notebook",
    "cell",
  ];
  const rows = audit.claims.map((claim) => {
    const cell = cells.get(claim.claim);
    return [
      ...columns.map((column) => claim[column]),
      claim.against.join(" "),
      claim.mends.join("; "),
      claim.relations.join(" "),
      cell?.notebook ?? null,
      cell?.cell ?? null,
    ].map(quoted).join(",");
  });
  return [head.join(","), ...rows].join("\n") + "\n";
}

function quoted(value: string | number | boolean | null): string {
  const text = value === null ? "" : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
