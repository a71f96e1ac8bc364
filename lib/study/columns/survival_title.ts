import type { Analysis } from "../model/analysis.ts";

/**
 * Title of a figure of survival: what ends a time and on which treatment, and
 * the rules where it is progression-free survival by others than the paper's.
 *
 * @param analysis The analysis of a study.
 * @returns The title.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy, survivalTitle } from "../mod.ts";
 *
 * const { analysis } = await loadStudy(new URL("../../../data/", import.meta.url));
 * const title = "Progression-free survival on interferon-alpha";
 * assert.equal(survivalTitle(analysis), title);
 * const criteria = { ...analysis.criteria, pfs: "FDA" } as const;
 * assert.equal(survivalTitle({ ...analysis, criteria }), `${title}, FDA rules`);
 * ```
 */
export function survivalTitle(
  { criteria, endpoint, survivalLabel, treatment }: Analysis,
): string {
  const rules = criteria.pfs === "paper" ||
      endpoint !== "progression-free survival"
    ? ""
    : `, ${criteria.pfs} rules`;
  return `${survivalLabel} on ${treatment}${rules}`;
}
