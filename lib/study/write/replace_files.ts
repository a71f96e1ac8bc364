import { dirname, join } from "node:path";
import { stagingFolder } from "./staging_folder.ts";

/**
 * Puts new files in place of old ones so that no file is ever half-written: all
 * are written into a temporary folder beside their targets first, then renamed.
 * Files whose bytes would not change are left alone; what a run that was killed
 * has left beside the targets is removed.
 *
 * @param folder Folder of the targets; made if need be.
 * @param files New content by path within the folder.
 * @param stale Paths within the folder to remove.
 */
export async function replaceFiles(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  stale: readonly string[] = [],
): Promise<void> {
  await Deno.mkdir(folder, { recursive: true });
  await using staging = await stagingFolder(folder);
  const renames: [from: string, to: string][] = [];
  for (const [path, bytes] of files) {
    const target = join(folder, path);
    if (await holds(target, bytes)) continue;
    const staged = join(staging.path, String(renames.length));
    await Deno.writeFile(staged, bytes);
    await Deno.mkdir(dirname(target), { recursive: true });
    renames.push([staged, target]);
  }
  for (const [from, to] of renames) await Deno.rename(from, to);
  for (const path of stale) await Deno.remove(join(folder, path));
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const current = await Deno.readFile(path);
    return current.length === bytes.length &&
      current.every((byte, i) => byte === bytes[i]);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
