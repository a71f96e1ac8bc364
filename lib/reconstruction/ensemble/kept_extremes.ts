import { projectRoot } from "../../host/mod.ts";
import { loadTables } from "../../study/mod.ts";
import type { Interpretations } from "../interpretations.ts";
import { cohortTargets } from "../search/targets.ts";
import { liftAssumptions } from "../switch_interpretations.ts";
import { type ExtremeRow, extremeStates } from "./extreme_rows.ts";

/**
 * The extremes found before that meet everything printed about treatment and survival under the
 * interpretations, whatever is assumed beyond the print.
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
