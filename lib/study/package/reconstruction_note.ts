import type { Study } from "../model/study.ts";

/**
 * Reads the line that stands under every figure and table made from
 * reconstructed data, so that no fitted number stands anywhere without a word.
 *
 * @param study The study.
 * @returns The line; undefined if the package does not call its data
 * reconstructed.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy, reconstructionNote } from "../mod.ts";
 *
 * const study = await loadStudy(new URL("../../../data/", import.meta.url));
 * assert.match(reconstructionNote(study) ?? "", /not patients.* fitted/);
 * ```
 */
export function reconstructionNote(
  study: Pick<Study, "package">,
): string | undefined {
  return study.package.reconstructed
    ? "Reconstructed from the published summary, not patients: numbers it prints are fitted."
    : undefined;
}
