import {
  checkRelation,
  kindOf,
  relationsByClaim,
  withPrinted,
} from "../relations/check_relation.ts";
import type { Support } from "../relations/kinds/relation_kind.ts";
import type { Registry } from "../registry/claim.ts";
import { compareWithPrinted } from "./compare.ts";
import { movePrinted, printedNumbers } from "../registry/printed_number.ts";
import type { RecomputedClaims } from "./recomputed.ts";

/** One printed number changed by one in its last digit. */
export interface Mutation {
  /** Name of the claim. */
  readonly claim: string;
  /** As printed. */
  readonly from: string;
  /** As changed. */
  readonly to: string;
  /** What the audit says differently: relations that hold or fail now, and "recomputed" when the value no longer agrees or now does. */
  readonly changes: readonly string[];
  /** Why the audit's answer stays the same; empty when it does not. */
  readonly reason: string;
}

/**
 * Changes each printed number by one in its last digit, up and down, and looks
 * whether the audit's answer changes: whether any relation that held fails or
 * the other way round, or whether the recomputed value stops or starts agreeing.
 *
 * @param registry The claims and relations.
 * @param recomputed What was recomputed, by claim.
 * @returns One row for each change.
 */
export function mutations(
  { claims, relations }: Registry,
  recomputed: RecomputedClaims,
): readonly Mutation[] {
  const byClaim = relationsByClaim(relations);
  const result: Mutation[] = [];
  for (const [id, claim] of claims) {
    const from = claim.printed ?? "";
    const related = (byClaim.get(id) ?? []).map((relation) => ({
      relation,
      before: checkRelation(claims, relation).holds,
    }));
    const value = recomputed.get(id)?.value;
    const agrees = (printed: string) =>
      value !== undefined &&
      compareWithPrinted({ ...claim, printed }, value).agrees;
    for (const index of printedNumbers(from).keys()) {
      for (const units of [1, -1]) {
        const to = movePrinted(from, index, units);
        if (to === undefined) continue;
        const changed = withPrinted(claims, id, to);
        const changes = related
          .filter(({ relation, before }) =>
            checkRelation(changed, relation).holds !== before
          ).map(({ relation }) => relation.relation);
        if (agrees(to) !== agrees(from)) changes.push("recomputed");
        const reason = changes.length > 0
          ? ""
          : whyUnchanged(related.map(({ relation, before }) => ({
            before,
            gives: kindOf(relation).gives,
          })));
        result.push({ claim: id, from, to, changes, reason });
      }
    }
  }
  return result;
}

function whyUnchanged(
  related: readonly { before: boolean; gives: Support }[],
): string {
  if (related.length === 0) return "no other statement bears on it";
  if (related.some(({ before }) => !before)) {
    return "it already contradicts another statement, and would do so either way";
  }
  return related.some(({ gives }) => gives !== "bounded")
    ? "the numbers it is compared with leave it this much room"
    : "other statements only bound it";
}
