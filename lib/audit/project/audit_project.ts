import { readFigure } from "../../figures/mod.ts";
import { type Notebook, parseNotebook } from "../../notebook/mod.ts";
import { loadTables } from "../../study/mod.ts";
import { auditStudy } from "../paper/audit_study.ts";
import type { ClaimCell, ProjectAudit } from "../report/project_audit.ts";
import { auditPage } from "../report/page.ts";
import type { Registry } from "../registry/claim.ts";
import { type ShownClaims, shownClaims } from "../paper/shown_claims.ts";
import { storedProblems, type StoredVerdict } from "./stored_verdicts.ts";

/**
 * Audits a folder with `data` and `notebooks`: computes every verdict and holds
 * it against the one stored in `data/verdicts.csv`.
 *
 * @param root The project's folder, as a file URL that ends in "/".
 * @returns The audit, the notebook cell of each claim, and what does not agree.
 * @throws {StudyError} If the data package cannot be loaded.
 */
export async function auditProject(root: URL): Promise<ProjectAudit> {
  const computed = await auditStudy(new URL("data/", root));
  const { registry, audit } = computed;
  const shown = shownClaims(
    registry,
    await readNotebooks(new URL("notebooks/", root)),
  );
  const { tables } = await loadTables(new URL("data/", root), [
    "claims",
    "verdicts",
  ]);
  const stored = tables.verdicts as readonly StoredVerdict[];
  return {
    ...computed,
    cells: cellsOfClaims(registry, shown),
    problems: [
      ...storedProblems(audit, stored),
      ...shown.problems,
      ...audit.unmet.map((id) =>
        `${id}: the data were made to meet it but do not`
      ),
    ],
  };
}

/** The cell of each claim that a notebook recomputes: its own, or that of the number it repeats. */
function cellsOfClaims(
  { relations }: Registry,
  { cells }: ShownClaims,
): ReadonlyMap<string, ClaimCell> {
  const all = new Map<string, ClaimCell>();
  for (const [id, cell] of cells) all.set(id, { ...cell, repeats: null });
  for (const { kind, claim, operands } of relations) {
    const cell = cells.get(operands);
    if (kind === "equal" && cell !== undefined && !all.has(claim)) {
      all.set(claim, { ...cell, repeats: operands });
    }
  }
  return all;
}

async function readNotebooks(
  folder: URL,
): Promise<ReadonlyMap<string, Notebook>> {
  const names = (await Array.fromAsync(Deno.readDir(folder)))
    .map(({ name }) => name)
    .filter((name) => name.endsWith(".ipynb"))
    .sort();
  const entries = names.map(async (name) => {
    const text = await Deno.readTextFile(new URL(name, folder));
    return [name, parseNotebook(text)] as const;
  });
  return new Map(await Promise.all(entries));
}

/**
 * Writes the audit as one HTML page with the figures of the folder.
 *
 * @param root The project's folder, as a file URL that ends in "/".
 * @param project The audit of the project.
 * @returns The HTML.
 */
export async function auditReport(
  root: URL,
  project: ProjectAudit,
): Promise<string> {
  const names = ["figure-1", "figure-2", "figure-3"];
  const figures = await Promise.all(names.map(async (name) => {
    const svg = await Deno.readTextFile(new URL(`figures/${name}.svg`, root));
    return { svg, description: readFigure(svg).description ?? name };
  }));
  return auditPage(project, { figures, subject, note: project.note });
}

const subject =
  "Every number that Mirvis et al. 2014 print about interferon-alpha in 35 patients with neuroendocrine tumours";
