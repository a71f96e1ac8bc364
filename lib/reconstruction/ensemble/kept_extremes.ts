import { projectRoot } from "../../host/mod.ts";
import { loadTables } from "../../study/mod.ts";
import type { Interpretations } from "../interpretations.ts";
import { cohortTargets } from "../search/targets.ts";
import { liftAssumptions } from "../switch_interpretations.ts";
import { type ExtremeRow, extremeStates } from "./extreme_rows.ts";

/**
 * The extremes found before that meet everything printed about treatment and survival under the
 * interpretations, whatever is assumed beyond the print.
 *
 * @param interpretations How statements that disagree are read.
 * @returns The rows of `data/extremes.csv` that do.
 * @throws {StudyError} If the table cannot be read.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { keptExtremes, monthlyCurves, switchInterpretations } from "../mod.ts";
 *
 * const rows = await keptExtremes(switchInterpretations([]));
 * const atYear = rows.map((row) => monthlyCurves(row).all[12]!);
 * assert.ok(Math.min(...atYear) < 0.68 && Math.max(...atYear) > 0.73);
 * ```
 */
export async function keptExtremes(
  interpretations: Interpretations,
): Promise<readonly ExtremeRow[]> {
  const folder = new URL("data/", projectRoot());
  const { tables } = await loadTables(folder, ["extremes"]);
  const targets = cohortTargets(liftAssumptions(interpretations));
  return (tables.extremes as unknown as readonly ExtremeRow[])
    .filter((row) => extremeStates([row], targets).length > 0);
}
