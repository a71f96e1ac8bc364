import { analysisProblems } from "./analysis/check.ts";
import { completeAnalysis, endpointOf } from "./analysis/complete.ts";
import { analysisRuleProblems } from "./analysis/row_problems.ts";
import { folderUrl, studyFolder } from "./files/study_folder.ts";
import { paperCriteria } from "./model/analysis.ts";
import type { DataPackage, TableResource } from "./model/data_package.ts";
import { type Problem, StudyError } from "./model/problem.ts";
import type { Study } from "./model/study.ts";
import { studyColumns } from "./model/study_columns.ts";
import type { Row, TableReading } from "./model/table_reading.ts";
import { missingColumns, missingTable } from "./package/missing_columns.ts";
import { lifetimeProblems } from "./rules/lifetime.ts";
import { planProblems } from "./rules/plan.ts";
import { survivalProblems } from "./rules/survival.ts";
import { ruleProblems } from "./rules/study.ts";
import { completeTables, studyReadings } from "./tables/complete_tables.ts";
import { pathOf, readPackage, readResources } from "./tables/read_package.ts";
import { placeholderProblems } from "./template/placeholders.ts";

/**
 * Loads a study from a folder that holds a Frictionless Data Package, and checks
 * all of it: size and checksum of each file, every cell against the Table
 * Schema, keys between tables, and what must hold between cells.
 *
 * @param folder The folder of `datapackage.json`, as a path or a file URL; by
 * default that of the environment variable STUDY_DATA, else the project's data.
 * @param options `everyTable`: check the package's other tables as well, of
 * which a study makes no use.
 * @returns The tables as rows under their column names; an empty cell is null.
 * @throws {StudyError} If anything is wrong; it holds every problem: file, row,
 * column, what was found, what is expected, and what to do.
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
export async function loadStudy(
  folder: string | URL = studyFolder(),
  { everyTable = false }: { readonly everyTable?: boolean } = {},
): Promise<Study> {
  const base = folderUrl(folder);
  const readings = await readPackage(
    base,
    (name) => everyTable || Object.hasOwn(studyColumns, name),
  );
  const problems = [...readings.problems];
  const descriptor = readings.package;
  const known = [...missingColumns(descriptor)];
  const ofAnalysis = [...analysisProblems(descriptor)];
  problems.push(...known, ...ofAnalysis);
  if (ofAnalysis.length === 0) {
    problems.push(...placeholderProblems(descriptor));
  }
  const tables = studyReadings(readings.tables);
  if (known.length === 0) {
    const { criteria } = ofAnalysis.length === 0
      ? endpointOf(descriptor)
      : { criteria: paperCriteria };
    problems.push(...ruleProblems(tables, criteria));
    if (ofAnalysis.length === 0) {
      problems.push(
        ...survivalProblems(tables, endpointOf(descriptor)),
        ...lifetimeProblems(descriptor, tables),
        ...planProblems(descriptor, tables),
      );
    }
  }
  if (problems.length > 0) throw new StudyError(pathOf(base), problems);
  const complete = completeTables(tables, endpointOf(descriptor));
  const analysis = completeAnalysis(descriptor, complete);
  const notes = readings.tables.values().flatMap(({ notes = [] }) => notes);
  const study = Object.freeze({
    package: descriptor,
    analysis,
    ...complete,
    notes: [...notes],
  });
  const ofStudy = [...analysisRuleProblems(study)];
  if (ofStudy.length > 0) throw new StudyError(pathOf(base), ofStudy);
  return study;
}

/** Some tables of a data package. */
export interface LoadedTables<Name extends string> {
  /** The descriptor. */
  readonly package: DataPackage;
  /** The rows of each table under their column names; an empty cell is null. */
  readonly tables: Readonly<Record<Name, readonly Row[]>>;
}

/**
 * Loads only the named tables of a data package, and checks their cells and
 * keys. Tables that their keys point to must be among them.
 *
 * @param folder The folder of `datapackage.json`, as a path or a file URL.
 * @param names Names of the tables; all by default.
 * @returns The rows of each table by its name, and the package.
 * @throws {StudyError} If anything is wrong; it holds every problem.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadTables } from "./mod.ts";
 *
 * const folder = new URL("../../data/", import.meta.url);
 * const { tables } = await loadTables(folder, ["patients"]);
 * assert.equal(tables.patients.length, 35);
 * ```
 */
export async function loadTables<Name extends string>(
  folder: string | URL,
  names?: readonly Name[],
): Promise<LoadedTables<Name>> {
  const base = folderUrl(folder);
  const readings = await readPackage(
    base,
    (name) =>
      names === undefined || (names as readonly string[]).includes(name),
  );
  const all = readings.package.resources.map(({ name }) => name as Name);
  const problems = [
    ...readings.problems,
    ...(names ?? []).filter((name) => !readings.tables.has(name))
      .map((name) => missingTable(name, names!)),
  ];
  if (problems.length > 0) throw new StudyError(pathOf(base), problems);
  return {
    package: readings.package,
    tables: rowsOf(readings.tables, names ?? all),
  };
}

/** Tables as they were read, with what is wrong in them. */
export interface TableReadings {
  /** What each table holds, by its name. */
  readonly tables: ReadonlyMap<string, TableReading>;
  /** What is wrong in them. */
  readonly problems: readonly Problem[];
}

/**
 * Reads tables of a folder by schemas that the caller knows, so that the folder
 * needs no `datapackage.json`, and checks their cells and keys.
 *
 * @param folder The folder, as a path or a file URL.
 * @param resources The tables.
 * @returns The tables and every problem in them.
 */
export async function readTables(
  folder: string | URL,
  resources: readonly TableResource[],
): Promise<TableReadings> {
  return await readResources(folderUrl(folder), resources);
}

function rowsOf<Name extends string>(
  tables: ReadonlyMap<string, TableReading>,
  names: readonly Name[],
): Record<Name, readonly Row[]> {
  return Object.fromEntries(
    names.map((name) => [name, tables.get(name)!.rows]),
  ) as Record<Name, readonly Row[]>;
}
