import { basename, join } from "node:path";
import {
  type AllFigureOptions,
  FigureOptionsError,
  loadFigureOptions,
} from "../../figures/mod.ts";
import {
  codeCells,
  findCourse,
  type Notebook,
  parseNotebook,
} from "../../notebook/mod.ts";
import {
  folderUrl,
  loadStudy,
  type Problem,
  type Study,
  StudyError,
} from "../../study/mod.ts";
import { letterProblems } from "./check_letters.ts";
import { formProblems } from "./check_forms.ts";
import { linkProblems } from "./check_links.ts";
import { type UnmetNeeds, unmetNeeds } from "./met_needs.ts";

/** A study that can be analysed. */
export interface CheckedData {
  /** Its tables. */
  readonly study: Study;
  /** How its figures shall look. */
  readonly style: AllFigureOptions;
  /** What the notebooks need and do not get, by their names. */
  readonly unmet: ReadonlyMap<string, UnmetNeeds>;
}

/**
 * Loads a study, every table checked, and the options of its figures.
 *
 * @param folder The study's folder.
 * @param root The project's folder, whose notebooks draw the figures.
 * @returns The study, the options, and what of the notebooks it leaves out.
 * @throws {StudyError} If either is wrong, or both do not fit together; it holds
 * every problem.
 */
export async function checkData(
  folder: string,
  root: string,
): Promise<CheckedData> {
  const links = await linkProblems(folder);
  if (links.length > 0) throw new StudyError(folder, links);
  const tables = await read(() => loadStudy(folder, { everyTable: true }));
  const notebooks = await courseOf(root);
  const options = await read(() =>
    loadFigureOptions(folderUrl(folder), drawnFigures(notebooks.values()))
  );
  const problems = [...tables.problems, ...options.problems];
  const { value: study } = tables;
  const { value: style } = options;
  if (study && style) {
    problems.push(
      ...letterProblems(study, style),
      ...formProblems(study, style),
    );
  }
  if (!study || !style || problems.length > 0) {
    throw new StudyError(folder, problems);
  }
  const unmet = new Map(
    [...notebooks].map(([name, each]) => [name, unmetNeeds(each, study)]),
  );
  return { study, style, unmet };
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

/** The notebooks of the course by name. */
async function courseOf(
  root: string,
): Promise<ReadonlyMap<string, Notebook>> {
  const notebooks = new Map<string, Notebook>();
  for (const path of await findCourse(join(root, "notebooks"))) {
    const text = await Deno.readTextFile(path);
    notebooks.set(basename(path), parseNotebook(text));
  }
  return notebooks;
}

/** Ids of the figures that notebooks draw. */
function drawnFigures(notebooks: Iterable<Notebook>): readonly string[] {
  const ids = new Set<string>();
  for (const notebook of notebooks) {
    for (const { source } of codeCells(notebook)) {
      for (const [, id] of source.matchAll(/"(figure-[a-z0-9-]+)"/g)) {
        ids.add(id!);
      }
    }
  }
  return [...ids].sort();
}
