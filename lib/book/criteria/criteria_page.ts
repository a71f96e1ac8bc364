import { allCriteria, type CriterionRow } from "../../grading/mod.ts";
import { type Markup, markup } from "../../markup/mod.ts";
import { formatCsv, sha256 } from "../../study/mod.ts";
import type { BookPage, Section } from "../book_page.ts";

/** The page of all criteria, and the file that holds the same. */
export interface CriteriaPage extends BookPage {
  /** The same rules as CSV. */
  readonly csv: string;
}

const name = "criteria";
const title = "All criteria";

/**
 * Every rule that the library grades by, as a page that a clinician reads,
 * filters, prints and signs. What is signed is told by the checksum of the
 * file with the same rules.
 */
export async function criteriaPage(): Promise<CriteriaPage> {
  const rows = allCriteria();
  const csv = csvOf(rows);
  const hash = await sha256(new TextEncoder().encode(csv));
  const groups = [...Map.groupBy(rows, ({ criteria }) => criteria)];
  return {
    name,
    title,
    description:
      "Every rule that the library grades by, to read, print and sign.",
    headings: [
      { id: name, text: title, level: 1 },
      ...groups.map(([text]) => ({ id: slug(text), text, level: 2 })),
    ],
    sections: groups.flatMap(sectionsOf),
    html: markup`<link rel="stylesheet" href="assets/criteria.css">
<script src="assets/criteria.js" defer></script>
<h1 id="${name}">${title}</h1>
<p>These are all the rules by which the library grades. Each is quoted word for
word from its source, with the bounds that the library reads from it and the
place where you can check it. The library uses these same rows; CTCAE 4.0 has
the wording of 4.03. Choose the criteria, print them, compare them with their
publication, and sign.</p>
<p class="download"><a href="criteria.csv" download>Download all as CSV</a></p>
<div id="criteria-filter"></div>
${groups.map(([text, own]) => groupHtml(text, own))}
${signature(groups.map(([text]) => text), rows.length, hash)}`,
    csv,
  };
}

function csvOf(rows: readonly CriterionRow[]): string {
  const columns = Object.keys(rows[0]!) as (keyof CriterionRow)[];
  return formatCsv([
    columns,
    ...rows.map((row) => columns.map((column) => row[column])),
  ]);
}

/** One section for each adverse event or other item of the criteria. */
function sectionsOf(
  [criteria, rows]: readonly [string, readonly CriterionRow[]],
): readonly Section[] {
  const byItem = Map.groupBy(rows, ({ item }) => item.split(", grade ")[0]!);
  return [...byItem].map(([item, own]) => ({
    id: slug(own[0]!.rule),
    heading: `${criteria}: ${item}`,
    terms: item,
    text: own.map(({ criterion }) => criterion).join(" "),
  }));
}

function groupHtml(criteria: string, rows: readonly CriterionRow[]): Markup {
  const shared = sharedSource(rows);
  const hasBounds = rows.some(({ bounds }) => bounds !== "");
  return markup`<section class="criteria" data-criteria="${criteria}">
<h2 id="${slug(criteria)}">${criteria}</h2>
${
    shared !== "" && markup`<p class="quiet">Source: ${shared}</p>\n`
  }<div class="table" tabindex="0" role="group" aria-label="${criteria}"><table>
<thead><tr><th scope="col">What is judged</th><th scope="col">Criterion as printed</th>${
    hasBounds && markup`<th scope="col">Bounds as read</th>`
  }<th scope="col">Rule and place</th></tr></thead>
<tbody>
${
    rows.map(({ item, criterion, bounds, rule, source }) =>
      markup`<tr id="${
        slug(rule)
      }"><th scope="row">${item}</th><td>${criterion}</td>${
        hasBounds && markup`<td>${bounds || "a clinician judges"}</td>`
      }<td class="quiet">${rule}${placeIn(source, shared)}</td></tr>\n`
    )
  }</tbody>
</table></div>
</section>\n`;
}

/** What all sources of a group begin with, up to a comma or semicolon. */
function sharedSource(rows: readonly CriterionRow[]): string {
  const parts = rows[0]!.source.split(/(?=[,;] )/);
  return parts.map((_, i) => parts.slice(0, i + 1).join(""))
    .findLast((start) =>
      rows.every(({ source }) =>
        source.startsWith(start) &&
        /^([,;] |$)/.test(source.slice(start.length))
      )
    ) ?? "";
}

function placeIn(source: string, shared: string): string {
  const place = source.slice(shared.length).replace(/^[,;] /, "");
  return place === "" ? "" : `; ${place}`;
}

/** Where a clinician signs: blank lines, and what is signed. */
function signature(
  editions: readonly string[],
  count: number,
  hash: string,
): Markup {
  const line = (label: string) =>
    markup`<dt>${label}</dt><dd class="blank"></dd>\n`;
  return markup`<section class="signature" aria-labelledby="signature">
<h2 id="signature">Signature</h2>
<p>I have compared these rules with their sources and agree with them, except
where I have marked them.</p>
<dl>
<dt>Editions</dt><dd id="signed-editions">${editions.join("; ")}</dd>
<dt>Rules</dt><dd id="signed-rules">${count} of ${count}</dd>
<dt>File</dt><dd>criteria.csv, ${hash}</dd>
${["Name", "Role", "Date", "Signature"].map(line)}</dl>
</section>`;
}

/** The fragment of a rule or heading. */
function slug(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9.]+/g, "-");
}
