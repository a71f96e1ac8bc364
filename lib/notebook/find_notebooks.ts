import { join, relative } from "node:path";

/**
 * All notebook files in a folder and its subfolders, sorted by path. Hidden
 * folders, such as those of JupyterLab's checkpoints, are left out.
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

/** The notebooks of the course in a folder, in its order. */
export async function findCourse(folder: string): Promise<string[]> {
  const all = await findNotebooks(folder);
  return all.filter((path) => isOfCourse(relative(folder, path)));
}

/** Whether a path within a folder is that of a numbered notebook: `NN-name.ipynb`. */
export function isOfCourse(path: string): boolean {
  return /^\d\d-[^/\\]*\.ipynb$/.test(path);
}
