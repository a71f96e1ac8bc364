import { projectRoot } from "../../host/mod.ts";
import { checkConstraints } from "../../reconstruction/mod.ts";
import { type DataPackage, loadStudy, loadTables } from "../../study/mod.ts";
import { audit } from "../verdicts/audit.ts";
import { ctcaeCriteria } from "./ctcae_criteria.ts";
import { type LeftOutRow, rangesLeftOut } from "./left_out.ts";
import { recomputedClaims } from "./recomputed_claims.ts";
import type { StudyAudit } from "../verdicts/study_audit.ts";
import { loadRegistry } from "../folder/load_registry.ts";

/**
 * Audits the claims of a data package: checks the relations between them and
 * compares them with what the package's data give.
 *
 * @param folder The folder of `datapackage.json`; by default the project's data.
 * @returns The registry, what was recomputed, and the audit of both.
 * @throws {StudyError} If the package cannot be loaded.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { auditStudy } from "../mod.ts";
 *
 * const { audit } = await auditStudy();
 * const interval = audit.claims.find(({ claim }) => claim === "pfs.pancreas.ci");
 * assert.equal(interval?.verdict, "contradicted");
 * ```
 */
export async function auditStudy(
  folder: string | URL = new URL("data/", projectRoot()),
): Promise<StudyAudit> {
  const registry = await loadRegistry(folder);
  const study = await loadStudy(folder);
  const recomputed = new Map([
    ...recomputedClaims(
      registry,
      checkConstraints(study),
      study.package.reconstructed ?? false,
    ),
    ...ctcaeCriteria(),
  ]);
  return {
    registry,
    recomputed,
    audit: audit(registry, recomputed, await readRanges(folder, study.package)),
    note: study.package.description,
  };
}

/** The ranges of `leave_one_out`, if the package has that table. */
async function readRanges(
  folder: string | URL,
  { resources }: DataPackage,
): Promise<ReadonlyMap<string, string>> {
  const name = "leave_one_out";
  if (!resources.some((resource) => resource.name === name)) return new Map();
  const { tables } = await loadTables(folder, [name]);
  return rangesLeftOut(tables[name] as readonly LeftOutRow[]);
}
