import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { listFolder } from "../host/mod.ts";
import { checkCells, findNotebooks, isOfCourse } from "../notebook/mod.ts";
import { replaceFiles } from "../study/write/mod.ts";
import { checkData } from "./check/check_data.ts";
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
  const all = await findNotebooks(folder);
  const check = await checkCells(all, signal ? { signal } : {});
  if (!check.ok) throw new Error(check.report);

  const { files, reproduction, notebooks } = await runCourse(
    all.filter((path) => isOfCourse(relative(folder, path))),
    options,
    style,
  );
  const shown = await listFolder(pathToFileURL(join(out, "figures"))) ?? [];
  const stale = shown.filter(isShownFile).map((name) => `figures/${name}`)
    .filter((path) => !files.has(path));
  const { package: dataPackage } = study;
  const record = await provenance({
    root,
    data,
    dataPackage,
    notebooks,
    files,
    library: out !== root,
  });
  await replaceFiles(
    out,
    new Map([...files, [provenanceFile, new TextEncoder().encode(record)]]),
    stale,
  );
  return reproduction;
}
