import type { Finding } from "./finding.ts";
import { checkRelation, members } from "../relations/check_relation.ts";
import type { Registry } from "../registry/claim.ts";

/**
 * Groups findings that are about the same numbers: they share a claim, or have
 * claims that the paper prints as equal, or a count and its percentage.
 */
export function groupFindings(
  registry: Registry,
  findings: readonly Finding[],
): readonly (readonly Finding[])[] {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    const up = parent.get(id);
    return up === undefined || up === id ? id : root(up);
  };
  const join = (a: string, b: string) => parent.set(root(a), root(b));

  for (const relation of registry.relations) {
    if (!printsTheSame(relation.kind)) continue;
    const [first, ...rest] = subjects(relation);
    if (checkRelation(registry.claims, relation).holds) {
      for (const id of rest) join(first!, id);
    }
  }
  for (const finding of findings) {
    const [first, ...rest] = subjects(finding);
    for (const id of rest) join(first!, id);
  }
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = root(subjects(finding)[0]!);
    groups.set(key, [...groups.get(key) ?? [], finding]);
  }
  return [...groups.values()];
}

function printsTheSame(kind: string): boolean {
  return kind === "equal" || kind === "percent";
}

/** The claims of a relation, without the total that a share is of. */
function subjects(relation: Finding | Registry["relations"][number]) {
  const all = members(relation);
  const shares = ["percent", "nearest share", "whole count"];
  return shares.includes(relation.kind) && all.length > 1
    ? all.slice(0, -1)
    : all;
}
