import { join, type Markup, markup } from "../../markup/mod.ts";
import { leastCorrections } from "../relations/correction.ts";
import { assumptionsOf, type Finding } from "../verdicts/finding.ts";
import { operandsOf } from "../registry/registry.ts";
import { kindOf } from "../relations/check_relation.ts";
import type { Registry } from "../registry/claim.ts";
import { breakable } from "./claims_table.ts";

/** Findings about the same numbers as one article: evidence, assumption, what would correct them. */
export function findingArticle(
  registry: Registry,
  findings: readonly Finding[],
): Markup {
  const { statistic, section } = registry.claims.get(findings[0]!.claim)!;
  const readings = new Set(findings.map(({ otherwise }) => otherwise));
  readings.delete(null);
  return markup`<article><h3>${capital(statistic)} (${section})</h3>
<ul>
${findings.map((finding) => markup`<li>${item(finding)}</li>\n`)}</ul>${
    [...readings].map((reading) => markup`<p>${reading}.</p>`)
  }</article>\n`;
}

function item(finding: Finding): Markup {
  const operands = operandsOf(finding).map(({ id, sign }) =>
    markup`${sign < 0 && "less "}${link(id)}`
  );
  const assumptions = assumptionsOf([finding]);
  const corrections = leastCorrections(finding.corrections).map((
    { claim, from, to },
  ) => markup`${link(claim)} ${from} → ${to}`);
  return markup`<strong>${finding.evidence}</strong><br><span class="small">${
    link(finding.claim)
  } ${kindOf(finding).says} ${join(operands, ", ")}</span>${
    assumptions.length > 0 && markup`<br>Assumed: ${assumptions.join("; ")}.`
  }${
    corrections.length > 0 &&
    markup`<br>Smallest change: ${join(corrections, ", or ")}.`
  }`;
}

function link(id: string): Markup {
  return markup`<a href="#${id}">${breakable(id)}</a>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
