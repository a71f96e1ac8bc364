import {
  type Problem,
  readTables,
  type Row,
  StudyError,
} from "../../study/mod.ts";
import type { Claim, Registry, Relation } from "../registry/claim.ts";
import { registry } from "../registry/registry.ts";
import { registryTables } from "../registry/schema.ts";
import { members } from "../relations/check_relation.ts";
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
  return (await readRegistry(folder)).registry;
}

/** A registry without the rows that a program drafted and nobody has confirmed. */
export interface RegistryReading {
  /** The confirmed rows. */
  readonly registry: Registry;
  /** Names of the claims and relations that wait to be confirmed. */
  readonly unconfirmed: readonly string[];
}

/**
 * Reads a registry as {@linkcode loadRegistry} does, and says which rows wait to
 * be confirmed: those so marked, and relations that name a claim so marked.
 *
 * @throws {StudyError} If a confirmed row cannot be read.
 */
export async function readRegistry(
  folder: string | URL,
): Promise<RegistryReading> {
  const { tables, problems } = await readTables(folder, registryTables);
  const claims = tables.get("claims")!, relations = tables.get("relations")!;
  const waiting = new Set(
    claims.rows.filter((row) => !isConfirmed(row)).map(({ claim }) => claim),
  );
  const links = relations.rows.map((row, i) => ({
    link: relationOfRow(row),
    line: relations.lines[i]!,
    waits: !isConfirmed(row),
  }));
  // Cells that could not be read would give a second problem for the same fault.
  if (problems.length > 0) throw faulty(folder, problems);
  const waits = ({ link, waits }: typeof links[number]) =>
    waits || members(link).some((id) => waiting.has(id));
  const ready = links.filter((each) => !waits(each));
  const rows = claims.rows.filter(isConfirmed).map(claimOfRow);
  const found = ofRelations(rows, ready, relations.file);
  if (found.length > 0) throw faulty(folder, found);
  return {
    registry: registry(rows, ready.map(({ link }) => link)),
    unconfirmed: [
      ...waiting.values().map(String),
      ...links.filter(waits).map(({ link }) => link.relation),
    ],
  };
}

function faulty(folder: string | URL, problems: readonly Problem[]) {
  return new StudyError(String(folder), problems, "registry");
}

function isConfirmed({ confirmed }: Row): boolean {
  return confirmed !== false;
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
function withoutBlanks({ confirmed: _, ...row }: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null),
  );
}

function ofRelations(
  rows: readonly Claim[],
  relations: readonly { readonly link: Relation; readonly line: number }[],
  file: string,
): readonly Problem[] {
  const claims = new Map(rows.map((row) => [row.claim, row]));
  const names = new Set(relations.map(({ link }) => link.relation));
  return relations.flatMap(({ link, line }) =>
    relationProblems(claims, link, names)
      .map((problem) => ({ file, row: line, ...problem }))
  );
}
