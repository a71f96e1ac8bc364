import { relative } from "node:path";

/**
 * Tells whether a path is a folder or lies in it; on Windows also where the
 * drives differ.
 *
 * @param folder The folder.
 * @param path The path.
 * @returns Whether it does.
 */
export function isWithin(folder: string, path: string): boolean {
  return !/^\.\.([/\\]|$)|^[a-z]:|^[/\\]/i.test(relative(folder, path));
}
