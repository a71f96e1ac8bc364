import { join, relative } from "node:path";

/**
 * Finds all notebook files in a folder and its subfolders. Hidden folders, such
 * as those of JupyterLab's checkpoints, are left out.
 *
 * @param folder The folder.
 * @returns Their paths, sorted.
 */
export async function findNotebooks(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = join(folder, name);
    if (name.startsWith(".")) continue;
    if (isDirectory) found.push(...await findNotebooks(path));
    else if (name.endsWith(".ipynb")) found.push(path);
  }
  return found.sort();
}

/**
 * Finds the notebooks of the course in a folder.
 *
 * @param folder The folder.
 * @returns Their paths in the course's order.
 */
export async function findCourse(folder: string): Promise<string[]> {
  const all = await findNotebooks(folder);
  return all.filter((path) => isOfCourse(relative(folder, path)));
}

/**
 * Tells whether a path within a folder is that of a numbered notebook:
 * `NN-name.ipynb`.
 *
 * @param path The path.
 * @returns Whether it is one.
 */
export function isOfCourse(path: string): boolean {
  return /^\d\d-[^/\\]*\.ipynb$/.test(path);
}
