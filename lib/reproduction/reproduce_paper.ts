import { join } from "node:path";
import { checkCells, findCourse, findNotebooks } from "../notebook/mod.ts";
import { replaceFiles } from "../study/write/mod.ts";
import { checkData } from "./check_data.ts";
import { provenance, provenanceFile } from "./provenance.ts";
import type { ReproduceOptions, Reproduction } from "./reproduction.ts";
import { runCourse } from "./run_course.ts";
import { isShownFile } from "./shown_files.ts";

/** Runs the notebooks on the project's own data, their cells' types checked. */
export async function reproducePaper(
  options: ReproduceOptions,
): Promise<Reproduction> {
  const { root, out = root, signal } = options;
  const data = join(root, "data");
  options.onStep?.("checking the data");
  const { study, style } = await checkData(data, root);

  options.onStep?.("checking the cells");
  const folder = join(root, "notebooks");
  const check = await checkCells(
    await findNotebooks(folder),
    signal ? { signal } : {},
  );
  if (!check.ok) throw new Error(check.report);

  const { files, reproduction, notebooks } = await runCourse(
    await findCourse(folder),
    options,
    style,
  );
  const old = (await figureFiles(out)).filter((path) => !files.has(path));
  const { package: dataPackage } = study;
  const record = await provenance({
    root,
    data,
    dataPackage,
    notebooks,
    files,
  });
  await replaceFiles(
    out,
    new Map([...files, [provenanceFile, new TextEncoder().encode(record)]]),
    old,
  );
  return reproduction;
}

/** The files that an earlier run left, as paths within `out`. */
async function figureFiles(out: string): Promise<string[]> {
  const files: string[] = [];
  try {
    for await (const { name } of Deno.readDir(join(out, "figures"))) {
      if (isShownFile(name)) files.push(`figures/${name}`);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return files;
}
