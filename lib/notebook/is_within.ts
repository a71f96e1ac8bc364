import { relative } from "node:path";

/** Whether a path is a folder or lies in it; on Windows also told by drives that differ. */
export function isWithin(folder: string, path: string): boolean {
  return !/^\.\.([/\\]|$)|^[a-z]:|^[/\\]/i.test(relative(folder, path));
}
