import { fileURLToPath } from "node:url";
import { exists, rename, renameIfThere } from "./rename.ts";

/** Exchanges two folders in one step; false where that cannot be done. */
export type Exchange = (one: string, other: string) => Promise<boolean>;

/**
 * Puts a complete folder under the name of an old one, if there is one. The two
 * are exchanged in one step, so that the old one then stands under the name of
 * the complete one; where that cannot be done, by two renames.
 *
 * @param previous Where the old folder stands between the two renames.
 */
export async function putInPlace(
  complete: string,
  target: string,
  previous: string,
  exchange: Exchange = exchangeFolders,
): Promise<void> {
  if (await exists(target) && await exchange(complete, target)) return;
  const replaced = await renameIfThere(target, previous);
  try {
    await rename(complete, target);
  } catch (error) {
    if (replaced) await rename(previous, target);
    throw error;
  }
  if (replaced) await Deno.remove(previous, { recursive: true });
}

/** Undoes the first of the two renames of a run that was killed before the second. */
export async function bringBack(
  target: string,
  previous: string,
): Promise<void> {
  if (!await exists(target)) await renameIfThere(previous, target);
  else if (await exists(previous)) {
    await Deno.remove(previous, { recursive: true });
  }
}

/** Has the system exchange two folders, as those of Linux and macOS can. */
async function exchangeFolders(one: string, other: string): Promise<boolean> {
  if (Deno.build.os === "windows") return false;
  const program = fileURLToPath(
    new URL("exchange_folders.ts", import.meta.url),
  );
  const { ino } = await Deno.lstat(one);
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--no-prompt",
      "--no-config",
      "--no-lock",
      "--allow-ffi",
      program,
      one,
      other,
    ],
    stdin: "null",
    stdout: "null",
    stderr: "null",
    detached: true, // else Ctrl-C would end it
  }).spawn().status;
  // It may have been killed after it had exchanged them.
  return success || (await Deno.lstat(one)).ino !== ino;
}
