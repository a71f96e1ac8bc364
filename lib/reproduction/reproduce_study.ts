import { basename, join, resolve } from "node:path";
import { claimsVariable } from "../audit/mod.ts";
import {
  codeCells,
  findCourse,
  hasTag,
  type Notebook,
  parseNotebook,
} from "../notebook/mod.ts";
import { studyFolderVariable } from "../study/mod.ts";
import { checkData } from "./check/check_data.ts";
import { paperTag, withMetNeeds } from "./check/met_needs.ts";
import { manifest } from "./manifest.ts";
import {
  checkReplaceable,
  manifestFile,
  replaceFolder,
} from "./folders/output_folder.ts";
import type { ReproduceOptions, Reproduction } from "./reproduction.ts";
import { runCourse } from "./run_course.ts";

/** Folders of the project that cells read; what else lies beside them is none of theirs. */
const cellFolders = ["data", "figures", "lib", "notebooks"];

/** Runs the notebooks on another study, its cells in a confined process. */
export async function reproduceStudy(
  options: ReproduceOptions,
  data: string,
): Promise<Reproduction> {
  const { root, out, claims = false, only } = options;
  if (out === undefined) {
    throw new Error("Cannot write the results: name their folder with --out");
  }
  await checkReplaceable(out);
  options.onStep?.("checking the data");
  const { study, style, unmet } = await checkData(data, root);

  const course = await findCourse(join(root, "notebooks"));
  const wanted = course.filter((path) => isWanted(basename(path), only));
  if (wanted.length === 0) {
    throw new Error(
      `Cannot run notebook ${only?.join(", ")}: the notebooks are ${
        course.map((path) => Number.parseInt(basename(path))).join(", ")
      }`,
    );
  }
  const concerned: string[] = [];
  const leftOut = new Map<string, readonly string[]>();
  for (const path of wanted) {
    const notebook = parseNotebook(await Deno.readTextFile(path));
    if (!claims && isAboutPaper(notebook)) continue;
    const { reasons, isAll } = unmet.get(basename(path))!;
    if (reasons.length > 0) leftOut.set(basename(path), reasons);
    if (!isAll) concerned.push(path);
  }
  const edit = (notebook: Notebook) => {
    const cells = notebook.cells.filter((cell) =>
      claims || !hasTag(cell, paperTag)
    );
    const { endpoint } = study.analysis;
    return withMetNeeds(withEndpoint({ ...notebook, cells }, endpoint), study);
  };
  const { files, reproduction } = await runCourse(
    concerned,
    options,
    style,
    {
      edit,
      readable: [
        ...cellFolders.map((name) => resolve(root, name)),
        resolve(data),
      ],
      env: {
        [studyFolderVariable]: resolve(data),
        [claimsVariable]: claims ? "1" : "",
      },
    },
  );
  await replaceFolder(
    out,
    new Map<string, Uint8Array | string>([
      ...files,
      // Whatever repository the folder lies in, nothing of it is committed.
      [".gitignore", "*\n"],
      [manifestFile, await manifest(study, root, files)],
    ]),
  );
  return { ...reproduction, leftOut };
}

/** The notebook with a sentence under its title, if its data have another endpoint. */
function withEndpoint(notebook: Notebook, endpoint: string): Notebook {
  const [title, ...others] = notebook.cells;
  const usual = "progression-free survival";
  if (
    title === undefined || endpoint === usual ||
    !title.source.toLowerCase().startsWith(`# 3 · ${usual}`)
  ) return notebook;
  const source =
    `${title.source}\n\n**The endpoint of these data is ${endpoint}.** Where the text says ${usual}, read ${endpoint}.`;
  return { ...notebook, cells: [{ ...title, source }, ...others] };
}

/** Whether a notebook is among the numbers asked for; all are without any. */
function isWanted(
  name: string,
  only: readonly number[] | undefined,
): boolean {
  return only === undefined || only.includes(Number.parseInt(name));
}

/** Whether all code of a notebook is about the paper. */
function isAboutPaper(notebook: Notebook): boolean {
  return codeCells(notebook).every((cell) => hasTag(cell, paperTag));
}
