import { join } from "node:path";
import {
  type AllFigureOptions,
  FigureOptionsError,
  loadFigureOptions,
} from "../figures/mod.ts";
import { codeCells, findNotebooks, parseNotebook } from "../notebook/mod.ts";
import {
  folderUrl,
  loadStudy,
  type Problem,
  type Study,
  StudyError,
} from "../study/mod.ts";

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
 * @throws {StudyError} With every problem of both.
 */
export async function checkData(
  folder: string,
  root: string,
): Promise<CheckedData> {
  const options = await readOptions(folder, root);
  const problems = "problems" in options ? options.problems : [];
  try {
    const study = await loadStudy(folder, { everyTable: true });
    if ("style" in options) return { study, style: options.style };
  } catch (error) {
    if (!(error instanceof StudyError)) throw error;
    throw new StudyError(folder, [...error.problems, ...problems]);
  }
  throw new StudyError(folder, problems);
}

async function readOptions(
  folder: string,
  root: string,
): Promise<{ style: AllFigureOptions } | { problems: readonly Problem[] }> {
  try {
    const drawn = await drawnFigures(root);
    return { style: await loadFigureOptions(folderUrl(folder), drawn) };
  } catch (error) {
    // Where there is no folder at all, the check of the tables says so.
    if (error instanceof Deno.errors.NotADirectory) return { problems: [] };
    if (error instanceof FigureOptionsError) {
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
