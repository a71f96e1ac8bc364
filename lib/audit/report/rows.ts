import type { Row } from "../../study/mod.ts";
import { symmetricInterval } from "../checks/symmetric_interval.ts";
import type { Registry } from "../registry/claim.ts";
import { printedNumbers } from "../registry/printed_number.ts";
import { operandIds } from "../registry/registry.ts";
import type { Audit } from "../verdicts/audit.ts";
import { assumptionsOf, type Finding } from "../verdicts/finding.ts";
import type { Mutation } from "../verdicts/mutation.ts";
import { correctionText, leastCorrections } from "../relations/correction.ts";
import { statementOf } from "./findings.ts";

/**
 * Makes a table of findings: evidence, demand, assumption, and what would
 * correct each.
 *
 * @param findings The findings.
 * @returns One row for each.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { auditStudy, findingRows } from "../mod.ts";
 *
 * const { audit } = await auditStudy();
 * const finding = audit.findings.find(({ claim, kind }) =>
 *   claim === "pfs.pancreas.ci" && kind === "symmetric about a whole number"
 * )!;
 * const [row] = findingRows([finding]);
 * assert.match(String(row!["smallest change"]), /51\.0/);
 * ```
 */
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

/**
 * Makes a table of the claims of one section, or of all.
 *
 * @param audit The audit.
 * @param section Name of the section; all if left out.
 * @returns One row for each claim.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { auditStudy, claimRows } from "../mod.ts";
 *
 * const { audit } = await auditStudy();
 * const rows = claimRows(audit, "table 3");
 * const row = rows.find(({ claim }) => claim === "table3.haemoglobin.grade1");
 * assert.equal(row!.verdict, "reproduced");
 * ```
 */
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
      power: claim.power,
      fitted: claim.fitted ? "fitted" : "",
      "left out of the fit": claim.range ?? "",
    }));
}

/**
 * Makes a table of how many changes of printed numbers the audit notices, and
 * why it misses others.
 *
 * @param mutations The changes.
 * @returns One row for each answer and its reason.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { mutationRows } from "../mod.ts";
 *
 * const change = { claim: "cohort.n", from: "35", to: "36" };
 * const rows = mutationRows([
 *   { ...change, changes: ["cohort.sex"], reason: "" },
 *   { ...change, changes: [], reason: "nothing determines it" },
 * ]);
 * assert.deepEqual(rows, [
 *   { answer: "changes", changes: 1, share: 0.5 },
 *   { answer: "stays: nothing determines it", changes: 1, share: 0.5 },
 * ]);
 * ```
 */
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

/**
 * Makes a table of which rounding rules print every percentage that is held
 * against a count.
 *
 * @param checks The percentages, each with the rules that print it.
 * @param rules Names of all rules.
 * @returns One row for each rule.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { roundingRows } from "../mod.ts";
 *
 * const checks = [{ rules: ["nearest"] }, { rules: ["nearest", "down"] }];
 * assert.deepEqual(roundingRows(checks, ["nearest", "down"]), [
 *   { rule: "nearest", explains: 2, of: 2 },
 *   { rule: "down", explains: 1, of: 2 },
 * ]);
 * ```
 */
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

/**
 * Makes a table of the printed intervals that are held against their medians.
 *
 * @param registry The claims and relations.
 * @returns One row for each interval: the two, and the middle of the interval.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadRegistry, symmetryRows } from "../mod.ts";
 *
 * const folder = new URL("../../../data/", import.meta.url);
 * const rows = symmetryRows(await loadRegistry(folder));
 * const pancreas = rows.find(({ printed }) => printed === "1.0-60.0")!;
 * assert.equal(pancreas.median, "26");
 * assert.equal(pancreas.symmetric, false); // the middle is 30.5
 * ```
 */
export function symmetryRows(
  { claims, relations }: Registry,
): readonly Row[] {
  return relations.filter(({ kind }) =>
    kind === "symmetric about a whole number"
  )
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
