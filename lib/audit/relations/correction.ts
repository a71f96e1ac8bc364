import {
  checkRelation,
  kindOf,
  members,
  relationsByClaim,
  withPrinted,
} from "./check_relation.ts";
import type { Registry, Relation } from "../registry/claim.ts";
import { movePrinted, printedNumbers } from "../registry/printed_number.ts";

/** One change of one printed number after which a relation holds. */
export interface Correction {
  /** Name of the claim to change. */
  readonly claim: string;
  /** As printed. */
  readonly from: string;
  /** As it would have to be. */
  readonly to: string;
  /** By how many units of the last digit. */
  readonly units: number;
  /** Relations without another reading that hold as printed and would not after the change. */
  readonly breaks: readonly string[];
}

/** How far a number is moved in search of a correction, in units of its last digit. */
const farthest = 200;

/**
 * Finds the smallest changes of single printed numbers that would correct a
 * relation that fails. Of each number only the smallest change is given.
 *
 * @param registry The claims and relations.
 * @param relation The relation that fails.
 * @returns The changes, those that break the fewest other relations first.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { corrections, loadRegistry } from "../mod.ts";
 *
 * const folder = new URL("../../../data/", import.meta.url);
 * const registry = await loadRegistry(folder);
 * // The interval 1.0-60.0 of the median 26 is not symmetric.
 * const relation = registry.relations.find(({ claim, kind }) =>
 *   claim === "pfs.pancreas.ci" && kind === "symmetric about a whole number"
 * )!;
 * const [first] = corrections(registry, relation);
 * assert.equal(first!.to, "1.0-51.0");
 * ```
 */
export function corrections(
  { claims, relations }: Registry,
  relation: Relation,
): readonly Correction[] {
  if (kindOf(relation).admits) return [];
  const byClaim = relationsByClaim(relations);
  const found: Correction[] = [];
  for (const id of members(relation)) {
    const from = claims.get(id)!.printed!;
    for (const index of printedNumbers(from).keys()) {
      const move = smallestMove(claims, relation, id, index);
      if (move === undefined) continue;
      const changed = withPrinted(claims, id, move.to);
      const breaks = byClaim.get(id)!
        .filter((other) => !kindOf(other).admits && other.otherwise === null)
        .filter((other) =>
          checkRelation(claims, other).holds &&
          !checkRelation(changed, other).holds
        )
        .map((other) => other.relation);
      found.push({ claim: id, from, ...move, breaks });
    }
  }
  return found.sort((a, b) =>
    a.breaks.length - b.breaks.length || a.units - b.units
  );
}

function smallestMove(
  claims: Registry["claims"],
  relation: Relation,
  id: string,
  index: number,
): { to: string; units: number } | undefined {
  for (let units = 1; units <= farthest; units++) {
    for (const direction of [1, -1]) {
      const to = movePrinted(
        claims.get(id)!.printed!,
        index,
        direction * units,
      );
      if (to === undefined) continue;
      if (checkRelation(withPrinted(claims, id, to), relation).holds) {
        return { to, units };
      }
    }
  }
}

/** A change in words: `pfs.pancreas.ci 1.0-60.0 → 1.0-51.0`. */
export function correctionText({ claim, from, to }: Correction): string {
  return `${claim} ${from} → ${to}`;
}

/** The changes that cost the fewest relations that hold. */
export function leastCorrections(
  corrections: readonly Correction[],
): readonly Correction[] {
  return corrections.filter(({ breaks }) =>
    breaks.length === corrections[0]!.breaks.length
  );
}
