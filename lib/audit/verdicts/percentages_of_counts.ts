import type { Registry } from "../registry/claim.ts";
import { printedNumbers } from "../registry/printed_number.ts";
import { operandIds } from "../registry/registry.ts";
import { checkPercentage, type PercentageCheck } from "../checks/percentage.ts";
import { evidenceOf } from "./evidence.ts";

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
  registry: Registry,
): readonly PercentageCheck[] {
  const { claims } = registry;
  const { checks, findings } = evidenceOf(registry);
  const asked = new Set(
    findings.filter(({ severity }) => severity === "question")
      .map(({ relation }) => relation),
  );
  const number = (id: string) => printedNumbers(claims.get(id)!.printed!)[0]!;
  return checks
    .map((check) => ({ check, operands: operandIds(check) }))
    .filter(({ check: { kind, relation }, operands }) =>
      kind === "percent" && operands.length === 2 && !asked.has(relation)
    )
    .map(({ check, operands: [count, total] }) =>
      checkPercentage(
        number(count!).value,
        number(total!).value,
        number(check.claim).printed,
      )
    );
}
