import type { Claim, Registry, Relation } from "../registry/claim.ts";
import { movePrinted, printedNumbers } from "../registry/printed_number.ts";
import { operandsOf } from "../registry/registry.ts";
import { kindOf } from "./check_relation.ts";
import type { Admitted } from "./kinds/relation_kind.ts";
import { termOf } from "./term.ts";

/** What a check is worth for one number: how many of the strings that could stand in its place it would have refused. */
export interface Power extends Admitted {
  /** Share of the strings that it would have refused; 0 means that it cannot fail. */
  readonly power: number;
}

/** Most units of the last digit that a number is moved by, up or down. */
const farthest = 1000;

/** Most that a count is moved by, since tests of large groups take their time. */
const farthestCount = 100;

/**
 * Finds how many of the strings that could stand in the place of a printed
 * number a relation would have refused, the other numbers as they are. Strings
 * have the decimals of the printed one: percentages from 0 to 100, p-values and
 * proportions from 0 to 1, counts from 0 to their total, any other number from 0
 * to twice what is printed, by at most 1,000 units of the last digit and a count
 * by at most 100. Of a range or an interval one end is moved at a time.
 *
 * @param claims The claims by name.
 * @param relation The relation.
 * @param id Name of the claim that is varied; by default the one that the
 * relation is about.
 * @returns How many strings there are, and how many are refused; undefined for
 * the operands of a kind that takes long.
 *
 * @example One decimal of a mean of 35 whole numbers tells nothing
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadRegistry, powerOf } from "../mod.ts";
 *
 * const folder = new URL("../../../data/", import.meta.url);
 * const { claims, relations } = await loadRegistry(folder);
 * const power = (name: string) =>
 *   powerOf(claims, relations.find(({ relation }) => relation === name)!)!;
 * assert.equal(power("table1.age.mean.grim").power, 0);
 * // Of the percentages from 0 to 100 only one is that of 25 in 35.
 * const { prints, admitted } = power("response.sd3.percent");
 * assert.deepEqual([prints, admitted], [101, 1]);
 * ```
 */
export function powerOf(
  claims: Pick<Registry["claims"], "get">,
  relation: Relation,
  id: string = relation.claim,
): Power | undefined {
  const kind = kindOf(relation);
  const varied = claims.get(id)!;
  const term = (name: string, sign?: 1 | -1, printed?: string) =>
    termOf(
      printed === undefined || name !== id
        ? claims.get(name)!
        : { ...varied, printed },
      sign,
    );
  const operands = operandsOf(relation);
  if (kind.admits) {
    if (id !== relation.claim) return undefined;
    return withShare(
      kind.admits(
        term(relation.claim),
        operands.map(({ id, sign }) => term(id, sign)),
      ),
    );
  }
  const all = possiblePrints(varied);
  const admitted = all.filter((printed) =>
    kind.check(
      term(relation.claim, 1, printed),
      operands.map(({ id, sign }) => term(id, sign, printed)),
    ).holds
  ).length;
  return withShare({ prints: all.length, admitted });
}

function withShare({ prints, admitted }: Admitted): Power {
  return { prints, admitted, power: 1 - admitted / prints };
}

/** The strings that could stand in the place of a claim's, the printed one included. */
function possiblePrints(claim: Claim): readonly string[] {
  const from = claim.printed ?? "";
  const found = new Set([from]);
  // Of a p-value in words there is only its contrary.
  if (claim.kind === "p-value" && printedNumbers(from).length === 0) {
    return ["significant", "not significant"];
  }
  printedNumbers(from).forEach(({ value, decimals }, index) => {
    const unit = 10 ** decimals;
    // A number with a minus sign could be anything from twice itself to 0.
    const sign = value < 0 ? -1 : 1;
    const now = Math.round(Math.abs(value) * unit);
    const most = Math.round(largest(claim, Math.abs(value)) * unit);
    const limit = claim.kind === "count" ? farthestCount : farthest;
    const [down, up] = [now, most - now].map((far) => Math.min(far, limit));
    for (
      let units = sign < 0 ? -up! : -down!;
      units <= (sign < 0 ? down! : up!);
      units++
    ) {
      const to = movePrinted(from, index, units);
      if (to !== undefined) found.add(to);
    }
  });
  return [...found];
}

/** The largest value that could stand in the place of a claim's number. */
function largest({ kind, n, total }: Claim, value: number): number {
  if (kind === "p-value" || kind === "proportion") return 1;
  if (kind === "percent" || kind === "level") return 100;
  // A total is not bounded by itself.
  if (kind === "count" && total !== null && n !== total) return total;
  return Math.max(2 * value, 1);
}
