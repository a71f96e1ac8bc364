import { escape } from "html-escaper";
import type { AuditedClaim } from "../audited_claim.ts";
import { statisticOf } from "../claim.ts";
import type { ProjectAudit } from "../project_audit.ts";
import type { NotebookCell } from "../shown_claims.ts";

const columns = [
  "Claim",
  "What it is",
  "Place",
  "Printed",
  "Recomputed",
  "Verdict",
  "Why",
] as const;

/** All claims in one table; the texts of the cells are what the filter searches. */
export function claimsTable({ audit, cells }: ProjectAudit): string {
  const head = columns.map((name) => `<th scope="col">${name}</th>`).join("");
  const rows = audit.claims.map((claim) =>
    claimRow(claim, cells.get(claim.claim))
  );
  return `<table id="claims" tabindex="-1"><caption>Claims in the order of the paper</caption><thead><tr>${head}</tr></thead><tbody>
${rows.join("\n")}
</tbody></table>`;
}

function claimRow(claim: AuditedClaim, cell: NotebookCell | undefined): string {
  const { claim: id, section, place, printed } = claim;
  const cells = [
    statisticOf(claim),
    `${section}, ${place}`,
    printed ?? "blank",
    claim.recomputed ?? "",
    claim.verdict,
  ].map((text, i) =>
    `<td data-label="${columns[i + 1]}"${
      i === 2 || i === 3 ? ' class="printed"' : ""
    }>${escape(text)}</td>`
  );
  return `<tr data-section="${
    escape(section)
  }" data-verdict="${claim.verdict}">` +
    `<th scope="row" id="${id}"><code>${
      id.replaceAll(".", ".<wbr>")
    }</code></th>${cells.join("")}` +
    `<td data-label="Why" class="small">${why(claim, cell)}</td></tr>`;
}

function why(claim: AuditedClaim, cell: NotebookCell | undefined): string {
  const {
    against,
    mends,
    questions,
    assumptions,
    relations,
    fitted,
    agrees,
    range,
  } = claim;
  const parts: string[] = [];
  if (against.length > 0) {
    const links = against.map((id) => `<a href="#${id}">${id}</a>`);
    parts.push(`Not consistent with ${links.join(", ")}.`);
    if (mends.length > 0) {
      parts.push(`Smallest change: ${escape(mends.join(", or "))}.`);
    }
  } else if (relations.length > 0) {
    parts.push(
      `${relations.length} ${
        relations.length === 1 ? "relation holds" : "relations hold"
      }.`,
    );
  }
  for (const question of questions) {
    parts.push(`Questioned: ${escape(question)}.`);
  }
  if (fitted && agrees) parts.push("The data were made to meet it.");
  if (range !== null) {
    parts.push(`Left out of the fit, it would lie at ${escape(range)}.`);
  }
  if (assumptions.length > 0) {
    parts.push(`Assumes: ${assumptions.map(escape).join("; ")}.`);
  }
  if (cell !== undefined) {
    parts.push(`Computed in ${escape(cell.notebook)}, cell [${cell.cell}].`);
  }
  return parts.join(" ");
}
