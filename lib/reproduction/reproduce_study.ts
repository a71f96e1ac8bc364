import { join, resolve } from "node:path";
import { claimsVariable } from "../audit/mod.ts";
import {
  codeCells,
  findCourse,
  type Notebook,
  parseNotebook,
} from "../notebook/mod.ts";
import { studyFolderVariable } from "../study/mod.ts";
import { checkData } from "./check/check_data.ts";
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

/** Tag of cells that speak of the paper and not of any study. */
const paperTag = "paper";

/** Runs the notebooks on another study, its cells in a confined process. */
export async function reproduceStudy(
  options: ReproduceOptions,
  data: string,
): Promise<Reproduction> {
  const { root, out, claims = false } = options;
  if (out === undefined) {
    throw new Error("Cannot write the results: name their folder with --out");
  }
  await checkReplaceable(out);
  options.onStep?.("checking the data");
  const { study, style } = await checkData(data, root);

  const withoutTag = claims ? {} : { withoutTag: paperTag };
  const concerned: string[] = [];
  for (const path of await findCourse(join(root, "notebooks"))) {
    const notebook = parseNotebook(await Deno.readTextFile(path));
    if (claims || !isAboutPaper(notebook)) concerned.push(path);
  }
  const { files, reproduction } = await runCourse(
    concerned,
    options,
    style,
    {
      ...withoutTag,
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
  return reproduction;
}

/** Whether all code of a notebook is about the paper. */
function isAboutPaper(notebook: Notebook): boolean {
  return codeCells(notebook).every(({ metadata: { tags } }) =>
    Array.isArray(tags) && tags.includes(paperTag)
  );
}
