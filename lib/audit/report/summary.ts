import type { Finding } from "../verdicts/finding.ts";
import type { ProjectAudit } from "./project_audit.ts";
import { correctionText, leastCorrections } from "../relations/correction.ts";
import { countVerdicts, sortFindings, statementOf } from "./findings.ts";

/**
 * Writes the audit as a screenful of text.
 *
 * @param audit The audit of the project.
 * @returns The text.
 */
export function auditSummary({ registry, audit }: ProjectAudit): string {
  const { contradictions, questions, external } = sortFindings(registry, audit);
  const counts = countVerdicts(audit).map(({ verdict, claims, meaning }) =>
    `${String(claims).padStart(5)}  ${verdict.padEnd(17)} ${meaning}`
  );
  const study = audit.claims.filter(({ origin }) => origin === "study").length;
  const fitted = audit.claims.filter(({ fitted }) => fitted).length;
  const idle = audit.checks.filter(({ power }) => power === 0).length;
  return [
    `${audit.claims.length} claims, ${study} of them about the study; ${audit.checks.length} relations checked, of which ${idle} could not fail`,
    ...counts,
    ...(fitted > 0
      ? [
        `${fitted} claims are recomputed from data that were made from the printed numbers, which confirms none of them`,
      ]
      : []),
    "",
    `Not consistent: ${contradictions.length}`,
    ...contradictions.flatMap((group) => group.flatMap(findingLines)),
    "",
    `Consistent only under the reading named: ${questions.length}`,
    ...questions.flatMap((group) => group.flatMap(findingLines)),
    "",
    `In numbers quoted from other studies: ${external.length}`,
    ...external.flatMap((finding) => findingLines(finding)),
  ].join("\n");
}

function findingLines(finding: Finding, i = 0): readonly string[] {
  const corrections = leastCorrections(finding.corrections).map(correctionText)
    .join(", or ");
  return [
    `${i === 0 ? "- " : "  "}${finding.evidence}  (${statementOf(finding)})`,
    ...(corrections === "" ? [] : [`    smallest change: ${corrections}`]),
    ...(finding.otherwise === null ? [] : [`    ${finding.otherwise}`]),
  ];
}
