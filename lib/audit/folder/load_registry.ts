import {
  type Problem,
  readTables,
  type Row,
  StudyError,
  type TableReading,
} from "../../study/mod.ts";
import type { Claim, Registry, Relation } from "../registry/claim.ts";
import { registry } from "../registry/registry.ts";
import { registryTables } from "../registry/schema.ts";
import { relationProblems } from "../relations/relation_problems.ts";

/**
 * Loads a registry, `claims.csv` and `relations.csv`, from a folder that needs no
 * other file.
 *
 * @param folder The folder, as a path or a file URL.
 * @returns The claims and the relations between them.
 * @throws {StudyError} If a cell is not as its column demands, or a relation
 * cannot be checked: it names every such cell by file, row and column, with what
 * was found and what is expected.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadRegistry } from "../mod.ts";
 *
 * const folder = new URL("../../../data/", import.meta.url);
 * const { claims } = await loadRegistry(folder);
 * assert.equal(claims.get("cohort.n")!.printed, "35");
 * ```
 */
export async function loadRegistry(folder: string | URL): Promise<Registry> {
  const { tables, problems } = await readTables(folder, registryTables);
  const claims = tables.get("claims")!, relations = tables.get("relations")!;
  const rows = claims.rows.map(claimOfRow);
  const links = relations.rows.map(relationOfRow);
  // Cells that could not be read would give a second problem for the same fault.
  const all = problems.length > 0
    ? problems
    : ofRelations(rows, links, relations);
  if (all.length > 0) throw new StudyError(String(folder), all, "registry");
  return registry(rows, links);
}

function claimOfRow(row: Row): Claim {
  return {
    section: "",
    place: "",
    printed: null,
    n: null,
    total: null,
    unit: null,
    ...withoutBlanks(row),
    statistic: row.statistic ?? String(row.claim),
    in_words: row.in_words ?? false,
    origin: row.origin ?? "study",
  } as Claim;
}

function relationOfRow(row: Row): Relation {
  return {
    assumption: null,
    otherwise: null,
    instead: null,
    ...withoutBlanks(row),
  } as Relation;
}

/** Only the cells that hold something, so that others keep their default. */
function withoutBlanks(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null),
  );
}

function ofRelations(
  rows: readonly Claim[],
  relations: readonly Relation[],
  { file, lines }: TableReading,
): readonly Problem[] {
  const claims = new Map(rows.map((row) => [row.claim, row]));
  const names = new Set(relations.map(({ relation }) => relation));
  return relations.flatMap((relation, i) =>
    relationProblems(claims, relation, names)
      .map((problem) => ({ file, row: lines[i]!, ...problem }))
  );
}
