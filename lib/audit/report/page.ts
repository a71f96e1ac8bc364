import { type Markup, markup, raw } from "../../markup/mod.ts";
import type { AuditedClaim } from "../verdicts/audited_claim.ts";
import type { ProjectAudit } from "./project_audit.ts";
import { countVerdicts, sortFindings } from "./findings.ts";
import { verdicts } from "../verdicts/verdict.ts";
import { checksTable, scoresTable } from "./checks_table.ts";
import { claimsTable } from "./claims_table.ts";
import { findingArticle } from "./finding_article.ts";
import filter from "./filter.js" with { type: "text" };
import style from "./style.css" with { type: "text" };

/** A figure that the page shows. */
interface ReportFigure {
  /** The SVG document. */
  readonly svg: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
}

/** What the page says besides the audit. */
interface ReportOptions {
  /** The figures, in order. */
  readonly figures: readonly ReportFigure[];
  /** Which numbers were audited, as the subject of a sentence: "Every number that … prints". */
  readonly subject: string;
  /** What the data are and are not. */
  readonly note: string;
}

/**
 * The audit as one HTML page that needs no other file and no network: counts,
 * contradictions with their evidence, the figures, and all claims in a table
 * that can be searched and filtered. Without JavaScript the whole table shows.
 */
export function auditPage(
  project: ProjectAudit,
  { figures, subject, note }: ReportOptions,
): string {
  const { audit, registry } = project;
  const { contradictions, questions, external } = sortFindings(registry, audit);
  const fitted = audit.claims.filter(({ fitted }) => fitted).length;
  const article = (findings: Parameters<typeof findingArticle>[1]) =>
    findingArticle(registry, findings);
  return String(markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>Audit of the printed numbers</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#claims">To the table of claims</a>
<header>
<h1>Audit of the printed numbers</h1>
<p>${subject}, ${audit.claims.length} in all with those quoted from other studies, checked against ${audit.checks.length} relations between them. “Not consistent” means that two printed numbers cannot both be right under the assumption named, and that no reasonable reading reconciles them. It says nothing about how either number came about. If a reading does reconcile them, the number is questioned and the reading is named.</p>
<p class="note">${note}</p>
</header>
<main>
<h2>Counts by verdict</h2>
${countsTable(project)}
${
    fitted > 0 &&
    markup`<p>${fitted} of these numbers are recomputed from data that were made from the printed numbers. They are marked <em>fitted</em>. The agreement of such a value confirms nothing, so no verdict rests on it.</p>
`
  }<h2>Numbers that are not consistent</h2>
${contradictions.map(article)}<h2>Consistent only under the reading named</h2>
${questions.map(article)}<h2>Numbers quoted from other studies</h2>
${external.map((finding) => article([finding]))}${
    figures.length > 0 && markup`<h2>Figures</h2>
<div class="figures">
${figures.map(figureHtml)}</div>
`
  }<h2>What the audit would notice</h2>
${scoresTable(project)}
${checksTable(project)}
<h2>All claims</h2>
${filters(audit.claims)}
${claimsTable(project)}
</main>
<script>${raw(filter)}</script>
</body>
</html>
`);
}

function countsTable({ audit }: ProjectAudit): Markup {
  const rows = countVerdicts(audit).map(({ verdict, claims, meaning }) =>
    markup`<tr><th scope="row">${verdict}</th><td>${claims}</td><td>${meaning}</td></tr>\n`
  );
  return markup`<table><caption>Claims by verdict; each claim gets the first verdict that applies</caption><thead><tr><th scope="col">Verdict</th><th scope="col">Claims</th><th scope="col">What it says</th></tr></thead><tbody>
${rows}</tbody></table>`;
}

function figureHtml({ svg, description }: ReportFigure): Markup {
  const data = new TextEncoder().encode(svg).toBase64();
  return markup`<figure><img alt="${description}" src="data:image/svg+xml;base64,${data}"></figure>\n`;
}

function filters(claims: readonly AuditedClaim[]): Markup {
  const sections = [...new Set(claims.map(({ section }) => section))];
  return markup`<form class="filters" hidden onsubmit="return false">
<label>Search <input id="search" type="search" autocomplete="off"></label>
<label>Section ${select("section", "all sections", sections)}</label>
<label>Verdict ${select("verdict", "all verdicts", verdicts)}</label>
<p id="status" role="status"></p>
</form>`;
}

function select(id: string, all: string, values: readonly string[]): Markup {
  return markup`<select id="${id}"><option value="">${all}</option>${
    values.map((value) => markup`<option>${value}</option>`)
  }</select>`;
}
