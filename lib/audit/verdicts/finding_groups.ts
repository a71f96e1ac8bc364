import type { CheckedRelation } from "../relations/check_relation.ts";
import { type Finding, sidesOf } from "./finding.ts";
import { restatedClaims } from "./restated.ts";

/**
 * Groups findings that belong together: they are about one claim, about claims
 * that state one number, or would hold under one reading.
 *
 * @param checks All relations, decided.
 * @param findings Those of them that fail and are to be grouped.
 */
export function groupFindings(
  checks: readonly CheckedRelation[],
  findings: readonly Finding[],
): readonly (readonly Finding[])[] {
  const { join, classOf } = restatedClaims(checks);
  const asked = new Map<string, string>();
  for (const finding of findings) {
    const { claim, otherwise } = finding;
    join(sidesOf(finding));
    if (otherwise === null) continue;
    join([asked.get(otherwise) ?? claim, claim]);
    asked.set(otherwise, claim);
  }
  return [
    ...Map.groupBy(findings, (finding) => classOf(finding.claim))
      .values(),
  ];
}
