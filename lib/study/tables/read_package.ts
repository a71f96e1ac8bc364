import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { listFolder, readFile } from "../../host/mod.ts";
import { decodeText } from "../files/decode_text.ts";
import type { DataPackage, TableResource } from "../model/data_package.ts";
import { descriptorFile } from "../model/descriptor_problem.ts";
import { type Problem, StudyError } from "../model/problem.ts";
import type { TableReading } from "../model/table_reading.ts";
import { timeUnitOf } from "../model/time_unit.ts";
import { keyNameProblems } from "../package/key_problems.ts";
import { parseDataPackage } from "../package/parse.ts";
import { danglingProblems, duplicateProblems } from "./keys.ts";
import { type ReadFile, readResource } from "./read_resource.ts";

/** A data package as read, with what is wrong in its tables. */
export interface PackageReading {
  readonly package: DataPackage;
  readonly tables: ReadonlyMap<string, TableReading>;
  readonly problems: readonly Problem[];
}

/**
 * Reads the descriptor and the tables that are wanted, and checks their cells
 * and keys.
 *
 * @throws {StudyError} If the descriptor itself cannot be read.
 */
export async function readPackage(
  base: URL,
  wanted: (name: string) => boolean,
): Promise<PackageReading> {
  const read = fileReader(base);
  const descriptor = await readDescriptor(base, read);
  const resources = descriptor.resources.filter(({ name }) => wanted(name));
  const unit = timeUnitOf(descriptor);
  const { tables, problems } = await readResources(base, resources, unit);
  return {
    package: descriptor,
    tables,
    problems: [...keyNameProblems(descriptor), ...problems],
  };
}

/** Reads the tables of a folder by schemas that are known without a descriptor. */
export async function readResources(
  base: URL,
  resources: readonly TableResource[],
  unit = "month",
): Promise<Pick<PackageReading, "tables" | "problems">> {
  const read = fileReader(base);
  const names = await listFolder(base) ?? [];
  const tables = new Map<string, TableReading>();
  for (const resource of resources) {
    tables.set(resource.name, await readResource(resource, read, names, unit));
  }
  const problems = resources.flatMap((resource) => {
    const table = tables.get(resource.name)!;
    return [
      ...table.problems,
      ...duplicateProblems(resource, table),
      ...danglingProblems(resource, tables),
    ];
  });
  return { tables, problems };
}

async function readDescriptor(
  base: URL,
  read: ReadFile,
): Promise<DataPackage> {
  const fail = (problems: readonly Problem[]) =>
    new StudyError(pathOf(base), problems);
  const bytes = await read(descriptorFile);
  if (bytes === undefined) {
    throw fail([{
      file: descriptorFile,
      expected: "a folder with a data package",
      ...await foundInstead(base),
    }]);
  }
  const decoded = decodeText(descriptorFile, bytes);
  if ("problem" in decoded) throw fail([decoded.problem]);
  const parsed = parseDataPackage(decoded.text);
  if ("problems" in parsed) throw fail(parsed.problems);
  return parsed.descriptor;
}

/** What lies in a folder without a descriptor, and what to do about it. */
async function foundInstead(
  base: URL,
): Promise<Pick<Problem, "found" | "hint">> {
  const names = await listFolder(base) ?? [];
  const misnamed = names.find((name) =>
    name.toLowerCase().startsWith(descriptorFile)
  );
  if (misnamed !== undefined) {
    return {
      found: `no such file, but ${misnamed}`,
      hint: `name it ${descriptorFile}, without another ending`,
    };
  }
  for (const name of names) {
    const inside = await listFolder(new URL(encodeURIComponent(name), base));
    if (!inside?.includes(descriptorFile)) continue;
    const folder = join(pathOf(base), name);
    return {
      found: `no such file, but one in the folder ${name}`,
      hint: `name that folder: ${folder}`,
    };
  }
  return {
    found: "no such file",
    hint: "deno task study FILE makes one from your file",
  };
}

function fileReader(base: URL): ReadFile {
  return async (name) => {
    const url = new URL(encodeURIComponent(name), base);
    const bytes = await readFile(url);
    if (bytes !== undefined) return bytes;
    if (await listFolder(url) !== undefined) {
      const problem = { file: name, found: "a folder", expected: "a file" };
      throw new StudyError(pathOf(base), [problem]);
    }
    await refuseFile(base);
    return undefined;
  };
}

/** Says so if what should be a folder is a file. */
async function refuseFile(base: URL): Promise<void> {
  const url = new URL(base.href.replace(/\/$/, ""));
  if (await readFile(url) === undefined) return;
  const path = pathOf(url);
  throw new StudyError(path, [{
    file: basename(path),
    found: "a file",
    expected: `a study's folder, which holds ${descriptorFile}`,
    hint: "give the folder, not a file in it",
  }]);
}

/** The folder as people write it. */
export function pathOf(base: URL): string {
  return fileURLToPath(base);
}
