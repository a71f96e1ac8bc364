import {
  type Insertable,
  join,
  type Markup,
  markup,
} from "../../markup/mod.ts";
import type { AuditedClaim } from "../verdicts/audited_claim.ts";
import { statisticOf } from "../registry/claim.ts";
import type { NotebookCell, ProjectAudit } from "./project_audit.ts";

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
export function claimsTable({ audit, cells }: ProjectAudit): Markup {
  const head = columns.map((name) => markup`<th scope="col">${name}</th>`);
  const rows = audit.claims.map((claim) =>
    claimRow(claim, cells.get(claim.claim))
  );
  return markup`<table id="claims" tabindex="-1"><caption>Claims in the order of the paper</caption><thead><tr>${head}</tr></thead><tbody>
${rows}</tbody></table>`;
}

function claimRow(claim: AuditedClaim, cell: NotebookCell | undefined): Markup {
  const { claim: id, section, place, printed, verdict } = claim;
  const cells = [
    statisticOf(claim),
    `${section}, ${place}`,
    printed ?? "blank",
    claim.recomputed,
    verdict,
  ].map((text, i) =>
    markup`<td data-label="${columns[i + 1]}"${
      (i === 2 || i === 3) && markup` class="printed"`
    }>${text}</td>`
  );
  return markup`<tr data-section="${section}" data-verdict="${verdict}"><th scope="row" id="${id}"><code>${
    breakable(id)
  }</code></th>${cells}<td data-label="Why" class="small">${
    join(why(claim, cell), " ")
  }</td></tr>\n`;
}

/** The name of a claim, which a narrow column may break after each point. */
export function breakable(id: string): Markup {
  return join(id.split("."), markup`.<wbr>`);
}

function why(
  claim: AuditedClaim,
  cell: NotebookCell | undefined,
): readonly Insertable[] {
  const { against, corrections, assumptions, relations, range } = claim;
  const parts: Insertable[] = [];
  if (against.length > 0) {
    const links = against.map((id) => markup`<a href="#${id}">${id}</a>`);
    parts.push(markup`Not consistent with ${join(links, ", ")}.`);
    if (corrections.length > 0) {
      parts.push(`Smallest change: ${corrections.join(", or ")}.`);
    }
  } else if (relations.length > 0) {
    const holds = relations.length === 1 ? "relation holds" : "relations hold";
    parts.push(`${relations.length} ${holds}.`);
  }
  parts.push(...claim.questions.map((question) => `Questioned: ${question}.`));
  if (claim.fitted && claim.agrees) {
    parts.push("The data were made to meet it.");
  }
  if (range !== null) {
    parts.push(`Left out of the fit, it would lie at ${range}.`);
  }
  if (assumptions.length > 0) parts.push(`Assumes: ${assumptions.join("; ")}.`);
  if (cell !== undefined) {
    parts.push(`Computed in ${cell.notebook}, cell [${cell.cell}].`);
  }
  return parts;
}
