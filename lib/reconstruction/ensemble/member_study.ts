import { projectRoot } from "../../host/mod.ts";
import { loadStudy, loadTables, type Study } from "../../study/mod.ts";
import { createReconstruction } from "../reconstruct.ts";

/**
 * The whole study of a member of the ensemble: another data set that meets the
 * same printed numbers, rebuilt from its seed. In a notebook it takes the place of
 * the study that the first cell loads.
 *
 * @param member Number of the member, as in `data/ensemble.csv`.
 * @returns The study.
 * @throws {RangeError} If the ensemble has no such member.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { memberStudy } from "../mod.ts";
 *
 * const study = await memberStudy(17);
 * assert.equal(study.patients.length, 35);
 * assert.equal(study.package.reconstructed, true);
 * ```
 */
export async function memberStudy(member: number): Promise<Study> {
  const folder = new URL("data/", projectRoot());
  const { tables: { ensemble } } = await loadTables(folder, ["ensemble"]);
  const row = ensemble.find((row) => row.member === member);
  if (row === undefined) {
    throw new RangeError(
      `Cannot rebuild member ${member}: expected a whole number from 1 to ${ensemble.length}`,
    );
  }
  const { data } = createReconstruction()(String(row.seed));
  return { ...await loadStudy(folder), ...data };
}
