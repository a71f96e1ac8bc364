import { join, relative } from "node:path";
import { isWithin } from "../../notebook/mod.ts";
import type { Problem } from "../../study/mod.ts";

/**
 * Finds links that lead out of a study's folder: by them its cells, which may read
 * that folder alone, would read what lies elsewhere.
 *
 * @param folder The study's folder.
 * @returns A problem for each, in the order of their paths.
 */
export async function linkProblems(
  folder: string,
): Promise<readonly Problem[]> {
  const root = await target(folder);
  const problems: Problem[] = [];
  const look = async (inside: string) => {
    const entries = await entriesOf(inside);
    entries.sort((a, b) => a.name < b.name ? -1 : 1);
    for (const { name, isDirectory, isSymlink } of entries) {
      const path = join(inside, name);
      if (isDirectory) await look(path);
      if (!isSymlink || isWithin(root, await target(path))) continue;
      problems.push({
        file: relative(root, path),
        found: "a link that leads out of the study's folder",
        expected: "a file of the study",
        hint: "copy the file itself into the folder in place of the link",
      });
    }
  };
  await look(root);
  return problems;
}

/** What is in a folder; nothing where there is none. */
async function entriesOf(folder: string): Promise<Deno.DirEntry[]> {
  try {
    return await Array.fromAsync(Deno.readDir(folder));
  } catch (error) {
    const { NotFound, NotADirectory } = Deno.errors;
    if (error instanceof NotFound || error instanceof NotADirectory) return [];
    throw error;
  }
}

/** Where a link leads; one that leads nowhere, to itself. */
async function target(path: string): Promise<string> {
  try {
    return await Deno.realPath(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return path;
    throw error;
  }
}
