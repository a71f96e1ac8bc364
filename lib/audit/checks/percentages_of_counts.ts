import type { Registry } from "../registry/claim.ts";
import { printedNumbers } from "../registry/printed_number.ts";
import { operandIds } from "../registry/registry.ts";
import { checkPercentage, type PercentageCheck } from "./percentage.ts";

/**
 * Checks every printed percentage of one printed count under each rounding
 * rule, apart from those that another reading of the paper explains.
 *
 * @param registry The claims and relations.
 * @returns One check for each percentage.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadRegistry, percentagesOfCounts } from "../mod.ts";
 *
 * const folder = new URL("../../../data/", import.meta.url);
 * const [first] = percentagesOfCounts(await loadRegistry(folder));
 * const { count, total, printed, holds } = first!;
 * assert.deepEqual({ count, total, printed }, {
 *   count: 8,
 *   total: 35,
 *   printed: "23",
 * });
 * assert.equal(holds, true); // 22.86
 * ```
 */
export function percentagesOfCounts(
  { claims, relations }: Registry,
): readonly PercentageCheck[] {
  const number = (id: string) => printedNumbers(claims.get(id)!.printed!)[0]!;
  return relations
    .map((relation) => ({ relation, operands: operandIds(relation) }))
    .filter(({ relation, operands }) =>
      relation.kind === "percent" && operands.length === 2 &&
      relation.otherwise === null
    )
    .map(({ relation, operands: [count, total] }) =>
      checkPercentage(
        number(count!).value,
        number(total!).value,
        number(relation.claim).printed,
      )
    );
}
