import {
  type Insertable,
  join,
  type Markup,
  markup,
} from "../../markup/mod.ts";
import type { RangedClaim } from "../verdicts/audit.ts";
import { statisticOf } from "../registry/claim.ts";
import type { ClaimCell, ProjectAudit } from "./project_audit.ts";

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

function claimRow(claim: RangedClaim, cell: ClaimCell | undefined): Markup {
  const { claim: id, section, place, printed, verdict } = claim;
  const cells = [
    statisticOf(claim),
    `${section}, ${place}`,
    printed ?? "blank",
    claim.recomputed !== null && claim.fitted
      ? `${claim.recomputed} (fitted)`
      : claim.recomputed,
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
  claim: RangedClaim,
  cell: ClaimCell | undefined,
): readonly Insertable[] {
  const { against, corrections, questions, readings, assumptions } = claim;
  const parts: Insertable[] = [];
  if (against.length > 0) {
    parts.push(markup`Not consistent with ${join(against.map(linkTo), ", ")}.`);
    if (corrections.length > 0) {
      parts.push(`Smallest change: ${corrections.join(", or ")}.`);
    }
  }
  parts.push(
    ...questions.map((question) => `Questioned: ${question}.`),
    ...readings.map((reading) => `${reading}.`),
    ...strength(claim),
  );
  if (assumptions.length > 0) parts.push(`Assumes: ${assumptions.join("; ")}.`);
  if (claim.fitted && claim.recomputed !== null) {
    parts.push(
      claim.agrees
        ? "The data were made to match it, so the agreement confirms nothing."
        : "The data were made to match another statement.",
    );
  }
  if (claim.range !== null) {
    parts.push(
      `In data that were not fitted to it, the value lies at ${claim.range}.`,
    );
  }
  parts.push(placeOf(claim, cell));
  return parts;
}

/** How much the checks that hold could have told. */
function strength(
  { verdict, relations, power, powerless }: RangedClaim,
): readonly string[] {
  const parts: string[] = [];
  if (["determined", "bounded", "repeated"].includes(verdict)) {
    const hold = relations.length === 1 ? "relation holds" : "relations hold";
    parts.push(
      `${relations.length} ${hold}; of the other numbers that could be printed here, one check refuses ${
        powerText(power)
      }.`,
    );
  }
  if (
    verdict === "not determined" && powerless.length === 0
  ) parts.push("No other printed number bears on it.");
  if (powerless.length > 0) {
    parts.push(
      `${
        powerless.length === 1 ? "1 relation" : `${powerless.length} relations`
      } would hold for any number printed here.`,
    );
  }
  return parts;
}

/** Where a number is recomputed, or that it is not. */
function placeOf(
  { recomputed }: RangedClaim,
  cell: ClaimCell | undefined,
): Insertable {
  if (cell !== undefined) {
    const { notebook, cell: number, repeats } = cell;
    const place = `Recomputed in ${notebook}, cell [${number}]`;
    return repeats === null
      ? `${place}.`
      : markup`${place}, as ${linkTo(repeats)}.`;
  }
  return recomputed === null
    ? "Not recomputed."
    : "Recomputed by the audit, in no notebook cell.";
}

function linkTo(id: string): Markup {
  return markup`<a href="#${id}">${id}</a>`;
}

/** A share as a percentage that never rounds to all or nothing. */
export function powerText(power: number): string {
  const percent = Math.min(99.9, Math.max(0.1, 100 * power));
  return `${Number(percent.toFixed(1))}%`;
}
