import { checksumProblem } from "./checksum.ts";
import type { DataPackage, TableResource } from "./data_package.ts";
import { danglingProblems, duplicateProblems } from "./keys.ts";
import { descriptorFile, parseDataPackage } from "./parse_data_package.ts";
import { type Problem, StudyError } from "./problem.ts";
import { readTable, type Row, type TableReading } from "./read_table.ts";
import type { Study, StudyTables } from "./study.ts";

const studyTables = [
  "patients",
  "treatment",
  "assessments",
  "survival",
  "laboratory",
  "symptoms",
  "toxicities",
] as const satisfies readonly (keyof StudyTables)[];

/**
 * Loads a study from a folder that holds a Frictionless Data Package: checks
 * size and checksum of each file, every cell against the Table Schema, and keys
 * between tables.
 *
 * @param folder The folder of `datapackage.json`, as a path or a file URL.
 * @returns The tables as rows under their column names; an empty cell is null.
 * @throws {StudyError} With every problem found: file, row, column, what was
 * found and what is expected.
 *
 * @example The cohort of this project
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy } from "./mod.ts";
 *
 * const study = await loadStudy(new URL("../../data/", import.meta.url));
 * assert.equal(study.patients.length, 35);
 * assert.equal(study.package.reconstructed, true);
 * ```
 */
export async function loadStudy(folder: string | URL): Promise<Study> {
  const { package: descriptor, tables } = await loadChecked(
    folder,
    studyTables,
    () => true,
  );
  return Object.freeze({ package: descriptor, ...tables }) as unknown as Study;
}

/** Some tables of a data package. */
export interface LoadedTables<Name extends string> {
  /** The descriptor. */
  readonly package: DataPackage;
  /** The rows of each table under their column names; an empty cell is null. */
  readonly tables: Readonly<Record<Name, readonly Row[]>>;
}

/**
 * Loads only the named tables of a data package, checked as
 * {@linkcode loadStudy} checks all of them. Tables that their keys point to must
 * be among them.
 *
 * @param folder The folder of `datapackage.json`, as a path or a file URL.
 * @param names Names of the tables.
 * @throws {StudyError} With every problem found.
 */
export function loadTables<Name extends string>(
  folder: string | URL,
  names: readonly Name[],
): Promise<LoadedTables<Name>> {
  return loadChecked(
    folder,
    names,
    (name) => (names as readonly string[]).includes(name),
  );
}

async function loadChecked<Name extends string>(
  folder: string | URL,
  names: readonly Name[],
  wanted: (name: string) => boolean,
): Promise<LoadedTables<Name>> {
  const base = folderUrl(folder);
  const descriptor = await readDescriptor(base);
  const resources = descriptor.resources.filter(({ name }) => wanted(name));
  const { tables, problems } = await readTables(base, resources);
  for (const name of names) {
    if (!tables.has(name)) {
      problems.push({
        file: descriptorFile,
        column: "resources",
        found: `no table ${name}`,
        expected: `the tables ${names.join(", ")}`,
      });
    }
  }
  if (problems.length > 0) throw new StudyError(base.pathname, problems);
  const rows = names.map((name) => [name, tables.get(name)!.rows] as const);
  return {
    package: descriptor,
    tables: Object.fromEntries(rows) as Record<Name, readonly Row[]>,
  };
}

function folderUrl(folder: string | URL): URL {
  if (folder instanceof URL) return folder;
  const path = folder.replaceAll("\\", "/").replace(/\/*$/, "/");
  return new URL(
    /^([A-Za-z]:)?\//.test(path)
      ? `file://${path.replace(/^([A-Za-z]:)/, "/$1")}`
      : `file://${Deno.cwd().replaceAll("\\", "/")}/${path}`,
  );
}

async function readDescriptor(base: URL): Promise<DataPackage> {
  const bytes = await readFile(base, descriptorFile);
  const parsed = "problem" in bytes
    ? { problems: [bytes.problem] }
    : parseDataPackage(bytes.text);
  if ("problems" in parsed) {
    throw new StudyError(base.pathname, parsed.problems);
  }
  return parsed.descriptor;
}

async function readTables(base: URL, resources: readonly TableResource[]) {
  const tables = new Map<string, TableReading>();
  const problems: Problem[] = [];
  for (const resource of resources) {
    const table = await readResource(base, resource);
    tables.set(resource.name, table);
    problems.push(...table.problems, ...duplicateProblems(resource, table));
  }
  // A row dropped for a bad cell would leave others dangling; report causes first.
  if (problems.length === 0) {
    for (const resource of resources) {
      problems.push(...danglingProblems(resource, tables));
    }
  }
  return { tables, problems };
}

async function readResource(
  base: URL,
  resource: TableResource,
): Promise<TableReading> {
  const file = await readFile(base, resource.path);
  if ("problem" in file) {
    return { rows: [], lines: [], problems: [file.problem] };
  }
  const changed = await checksumProblem(resource, file.bytes);
  const table = readTable(resource, file.text);
  return changed === undefined
    ? table
    : { ...table, problems: [changed, ...table.problems] };
}

async function readFile(
  base: URL,
  name: string,
): Promise<
  { bytes: Uint8Array<ArrayBuffer>; text: string } | { problem: Problem }
> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await Deno.readFile(new URL(name, base));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    return {
      problem: { file: name, found: "no such file", expected: "the file" },
    };
  }
  try {
    return {
      bytes,
      text: new TextDecoder("utf-8", { fatal: true }).decode(bytes),
    };
  } catch {
    return {
      problem: {
        file: name,
        found: "bytes that are not UTF-8",
        expected: "UTF-8 text",
      },
    };
  }
}
