import { basename } from "node:path";
import type { Registry } from "../registry/claim.ts";
import { numberKinds } from "../registry/number_kinds.ts";
import { auditPage } from "../report/page.ts";
import type { ProjectAudit } from "../report/project_audit.ts";
import { audit } from "../verdicts/audit.ts";
import { readRegistry } from "./load_registry.ts";

/**
 * Audits any paper's numbers: those that `claims.csv` of a folder lists, by the
 * relations of `relations.csv`, with no patients behind them.
 *
 * @param folder The folder, as a path.
 * @returns The audit; each number that is contradicted is a problem, and each
 * row that a program drafted and nobody has confirmed.
 * @throws {StudyError} If the registry cannot be read.
 */
export async function auditFolder(folder: string): Promise<ProjectAudit> {
  const { registry, unconfirmed } = await readRegistry(folder);
  const recomputed = new Map();
  const answer = audit(registry, recomputed);
  return {
    registry,
    recomputed,
    audit: answer,
    note: noteOf(registry),
    cells: new Map(),
    problems: [
      ...answer.claims
        .filter(({ verdict }) => verdict === "contradicted")
        .map(({ claim, printed }) =>
          `${claim} (${printed}) is not consistent with other printed numbers`
        ),
      ...notJudged(unconfirmed),
    ],
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

/** How many rows wait to be confirmed, and the first of them. */
function notJudged(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const first = names.slice(0, 3).join(", ");
  return [
    `${names.length} rows are not confirmed, so they were not audited: ${first}${
      names.length > 3 ? ", …" : ""
    }`,
  ];
}

/** What is assumed of kinds of number that the project does not know. */
function noteOf({ claims }: Registry): string {
  const kinds = new Set(
    claims.values().map(({ kind }) => kind)
      .filter((kind) => !Object.hasOwn(numberKinds, kind)),
  );
  return kinds.size === 0
    ? "The numbers are checked only against each other; nothing was recomputed from data."
    : `The numbers are checked only against each other; nothing was recomputed from data. Numbers of these kinds are taken as rounded: ${
      [...kinds].join(", ")
    }.`;
}
