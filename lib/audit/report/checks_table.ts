import { type Markup, markup } from "../../markup/mod.ts";
import { scoresOfStudy } from "../verdicts/mutation_scores.ts";
import { breakable, powerText } from "./claims_table.ts";
import type { ProjectAudit } from "./project_audit.ts";

/** How many changes of printed numbers the audit notices, by what notices them. */
export function scoresTable(project: ProjectAudit): Markup {
  const scores = scoresOfStudy(project);
  const rows = scores.map(({ by, noticed, share }) =>
    markup`<tr><th scope="row">${by}</th><td>${noticed}</td><td>${
      (100 * share).toFixed(1)
    }%</td></tr>\n`
  );
  return markup`<p>Each number about the study was changed by one in its last digit, up and down, ${
    scores[0]!.changes
  } changes in all. Data that were fitted to a number reveal a change to it, because they were made from the printed one; a number that is printed twice reveals a change because the two then differ.</p>
<table><caption>Changes that are noticed</caption><thead><tr><th scope="col">By</th><th scope="col">Changes</th><th scope="col">Share</th></tr></thead><tbody>
${rows}</tbody></table>`;
}

/** Every relation with the share of other numbers that it would have refused. */
export function checksTable({ audit }: ProjectAudit): Markup {
  const rows = audit.checks.map((
    { relation, kind, evidence, holds, power, prints, admitted },
  ) =>
    markup`<tr><th scope="row"><code>${
      breakable(relation)
    }</code></th><td>${kind}</td><td>${evidence}</td><td>${
      holds ? "holds" : "fails"
    }</td><td>${
      power === 0 ? "none: it cannot fail" : powerText(power)
    }</td><td>${prints - admitted} of ${prints}</td></tr>\n`
  );
  return markup`<details><summary>All ${audit.checks.length} checks, with their power</summary>
<p>The power of a check is the share of alternative numbers that it would have refused. The alternatives are all numbers that could be printed in the same place with the same decimals: percentages from 0 to 100, p-values from 0 to 1, counts from 0 to their total, others from 0 to twice the number, a count by at most 100.</p>
<div class="wide" tabindex="0" role="group" aria-label="Checks"><table><caption>Checks in the order of the registry</caption><thead><tr><th scope="col">Check</th><th scope="col">Kind</th><th scope="col">Numbers</th><th scope="col">Result</th><th scope="col">Power</th><th scope="col">Refused</th></tr></thead><tbody>
${rows}</tbody></table></div></details>`;
}
