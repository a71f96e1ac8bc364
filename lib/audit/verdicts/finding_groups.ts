import { type CheckedRelation, members } from "../relations/check_relation.ts";
import type { Finding } from "./finding.ts";
import { restatedClaims } from "./restated.ts";

/**
 * Groups findings that are about the same numbers: they share a claim, or have
 * claims that state one number.
 *
 * @param checks All relations, decided.
 * @param findings Those of them that fail and are to be grouped.
 */
export function groupFindings(
  checks: readonly CheckedRelation[],
  findings: readonly Finding[],
): readonly (readonly Finding[])[] {
  const { join, classOf } = restatedClaims(checks);
  for (const finding of findings) join(subjects(finding));
  return [
    ...Map.groupBy(findings, (finding) => classOf(subjects(finding)[0]!))
      .values(),
  ];
}

/** The claims of a relation, without the total that a share is of. */
function subjects(relation: Finding): readonly string[] {
  const all = members(relation);
  const shares = ["percent", "nearest share", "whole count"];
  return shares.includes(relation.kind) && all.length > 1
    ? all.slice(0, -1)
    : all;
}
