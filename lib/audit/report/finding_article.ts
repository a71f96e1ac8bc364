import { escape } from "html-escaper";
import { leastMends } from "../relations/mend.ts";
import { assumptionsOf, type Finding } from "../finding.ts";
import { operandsOf } from "../registry.ts";
import { kindOf } from "../relations/check_relation.ts";
import type { Registry } from "../claim.ts";

/** Findings about the same numbers as one article: evidence, assumption, what would mend them. */
export function findingArticle(
  registry: Registry,
  findings: readonly Finding[],
): string {
  const { statistic, section } = registry.claims.get(findings[0]!.claim)!;
  const items = findings.map((finding) => `<li>${item(finding)}</li>`);
  const readings = findings.map(({ otherwise }) => otherwise)
    .filter((otherwise) => otherwise !== null);
  const otherwise = [...new Set(readings)]
    .map((reading) => `<p>${escape(reading)}.</p>`).join("");
  return `<article><h3>${escape(capital(statistic))} (${escape(section)})</h3>
<ul>
${items.join("\n")}
</ul>${otherwise}</article>`;
}

function item(finding: Finding): string {
  const operands = operandsOf(finding).map(({ id, sign }) =>
    sign < 0 ? `less ${link(id)}` : link(id)
  );
  const parts = [
    `<strong>${escape(finding.evidence)}</strong>`,
    `<span class="small">${link(finding.claim)} ${
      escape(kindOf(finding).says)
    } ${operands.join(", ")}</span>`,
  ];
  const assumptions = assumptionsOf([finding]);
  if (assumptions.length > 0) {
    parts.push(`Assumed: ${escape(assumptions.join("; "))}.`);
  }
  const mends = leastMends(finding.mends).map(({ claim, from, to }) =>
    `${link(claim)} ${escape(from)} → ${escape(to)}`
  );
  if (mends.length > 0) {
    parts.push(`Smallest change: ${mends.join(", or ")}.`);
  }
  return parts.join("<br>");
}

function link(id: string): string {
  return `<a href="#${id}">${id.replaceAll(".", ".<wbr>")}</a>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
