import type { Row } from "../../study/mod.ts";
import { symmetricInterval } from "../checks/symmetric_interval.ts";
import type { Registry } from "../claim.ts";
import { printedNumbers } from "../printed_number.ts";
import { operandIds } from "../registry.ts";
import type { Audit } from "../audit.ts";
import { assumptionsOf, type Finding } from "../finding.ts";
import type { Mutation } from "../relations/mutation.ts";
import { correctionText, leastCorrections } from "../relations/correction.ts";
import { statementOf } from "./findings.ts";

/** Findings as rows of a table: evidence, demand, assumption, what would correct it. */
export function findingRows(
  findings: readonly Finding[],
): readonly Row[] {
  return findings.map((finding) => ({
    "numbers": finding.evidence,
    "what must hold": statementOf(finding),
    "assumed": assumptionsOf([finding]).join("; "),
    "smallest change": leastCorrections(finding.corrections).map(correctionText)
      .join(", or "),
    "it would hold if": finding.otherwise?.replace(/^It would hold if /, "") ??
      "",
  }));
}

/** Claims of one section, or of all, as rows of a table. */
export function claimRows(
  { claims }: Audit,
  section?: string,
): readonly Row[] {
  return claims
    .filter((claim) => section === undefined || claim.section === section)
    .map((claim) => ({
      claim: claim.claim,
      statistic: claim.statistic,
      printed: claim.printed,
      recomputed: claim.recomputed,
      verdict: claim.verdict,
      against: claim.against.join(", "),
      fitted: claim.fitted ? "fitted" : "",
      "left out of the fit": claim.range ?? "",
    }));
}

/** How many changes of printed numbers the audit notices, and why it misses others. */
export function mutationRows(
  mutations: readonly Mutation[],
): readonly Row[] {
  const silent = mutations.filter(({ changes }) => changes.length === 0);
  const row = (answer: string, list: readonly Mutation[]) => ({
    answer,
    changes: list.length,
    share: list.length / mutations.length,
  });
  return [
    row("changes", mutations.filter(({ changes }) => changes.length > 0)),
    ...[...Map.groupBy(silent, ({ reason }) => reason)]
      .map(([reason, list]) => row(`stays: ${reason}`, list)),
  ];
}

/** Which rounding rules print every percentage that is held against a count. */
export function roundingRows(
  checks: readonly { readonly rules: readonly string[] }[],
  rules: readonly string[],
): readonly Row[] {
  return rules.map((rule) => ({
    rule,
    explains: checks.filter((check) => check.rules.includes(rule)).length,
    of: checks.length,
  }));
}

/** Each printed interval that is held against its median: the two, and the middle of the interval. */
export function symmetryRows(
  { claims, relations }: Registry,
): readonly Row[] {
  return relations.filter(({ kind }) => kind === "symmetric")
    .map((relation) => {
      const { statistic, printed } = claims.get(relation.claim)!;
      const estimate = claims.get(operandIds(relation)[0]!)!.printed!;
      const [lower, upper] = printedNumbers(printed!);
      const { middle, holds } = symmetricInterval({
        estimate,
        lower: lower!.printed,
        upper: upper!.printed,
      }, { granularity: 1 });
      return {
        interval: statistic,
        printed,
        "middle from": middle[0],
        "middle to": middle[1],
        median: estimate,
        symmetric: holds,
      };
    });
}
