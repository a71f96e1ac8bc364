import { join } from "node:path";
import {
  type AllFigureOptions,
  FigureOptionsError,
  loadFigureOptions,
} from "../../figures/mod.ts";
import { codeCells, findNotebooks, parseNotebook } from "../../notebook/mod.ts";
import {
  folderUrl,
  loadStudy,
  type Problem,
  type Study,
  StudyError,
} from "../../study/mod.ts";
import { letterProblems } from "./check_letters.ts";
import { linkProblems } from "./check_links.ts";

/** A study that can be analysed. */
export interface CheckedData {
  /** Its tables. */
  readonly study: Study;
  /** How its figures shall look. */
  readonly style: AllFigureOptions;
}

/**
 * Loads a study, every table checked, and the options of its figures.
 *
 * @param folder The study's folder.
 * @param root The project's folder, whose notebooks draw the figures.
 * @throws {StudyError} With every problem of both, and of both together.
 */
export async function checkData(
  folder: string,
  root: string,
): Promise<CheckedData> {
  const links = await linkProblems(folder);
  if (links.length > 0) throw new StudyError(folder, links);
  const tables = await read(() => loadStudy(folder, { everyTable: true }));
  const options = await read(async () => {
    const drawn = await drawnFigures(root);
    return loadFigureOptions(folderUrl(folder), drawn);
  });
  const problems = [...tables.problems, ...options.problems];
  const { value: study } = tables;
  const { value: style } = options;
  if (study && style) problems.push(...letterProblems(study, style));
  if (!study || !style || problems.length > 0) {
    throw new StudyError(folder, problems);
  }
  return { study, style };
}

/** What was read, or the problems in its place. */
async function read<T>(
  reading: () => Promise<T>,
): Promise<{ readonly value?: T; readonly problems: readonly Problem[] }> {
  try {
    return { value: await reading(), problems: [] };
  } catch (error) {
    if (error instanceof StudyError || error instanceof FigureOptionsError) {
      return { problems: error.problems };
    }
    throw error;
  }
}

/** Ids of the figures that the notebooks draw. */
async function drawnFigures(root: string): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (const path of await findNotebooks(join(root, "notebooks"))) {
    const notebook = parseNotebook(await Deno.readTextFile(path));
    for (const { source } of codeCells(notebook)) {
      for (const [, id] of source.matchAll(/"(figure-[a-z0-9-]+)"/g)) {
        ids.add(id!);
      }
    }
  }
  return [...ids].sort();
}
