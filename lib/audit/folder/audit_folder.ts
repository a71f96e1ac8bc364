import { basename } from "node:path";
import type { Registry } from "../registry/claim.ts";
import { numberKinds } from "../registry/number_kinds.ts";
import { auditPage } from "../report/page.ts";
import type { ProjectAudit } from "../report/project_audit.ts";
import { audit } from "../verdicts/audit.ts";
import { loadRegistry } from "./load_registry.ts";

/**
 * Audits any paper's numbers: those that `claims.csv` of a folder lists, by the
 * relations of `relations.csv`, with no patients behind them.
 *
 * @param folder The folder, as a path.
 * @returns The audit; each number that is contradicted is a problem.
 * @throws {StudyError} If the registry cannot be read.
 */
export async function auditFolder(folder: string): Promise<ProjectAudit> {
  const registry = await loadRegistry(folder);
  const recomputed = new Map();
  const answer = audit(registry, recomputed);
  return {
    registry,
    recomputed,
    audit: answer,
    note: noteOf(registry),
    cells: new Map(),
    problems: answer.claims
      .filter(({ verdict }) => verdict === "contradicted")
      .map(({ claim, printed }) =>
        `${claim} (${printed}) is not consistent with other printed numbers`
      ),
  };
}

/**
 * Writes the audit of a folder as one HTML page.
 *
 * @param folder The folder, which the page names.
 * @param answer The audit.
 * @returns The HTML.
 */
export function folderPage(folder: string, answer: ProjectAudit): string {
  const subject = `Every number that ${basename(folder)}/claims.csv lists`;
  return auditPage(answer, { figures: [], subject, note: answer.note });
}

/** What is assumed of kinds of number that the project does not know. */
function noteOf({ claims }: Registry): string {
  const kinds = new Set(
    claims.values().map(({ kind }) => kind)
      .filter((kind) => !Object.hasOwn(numberKinds, kind)),
  );
  return kinds.size === 0
    ? "The numbers are held against each other only: no data were recomputed."
    : `The numbers are held against each other only: no data were recomputed. Numbers of these kinds are taken as rounded: ${
      [...kinds].join(", ")
    }.`;
}
