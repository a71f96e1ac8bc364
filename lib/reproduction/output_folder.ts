import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Texts or bytes of files by their path within a folder. */
export type Files = ReadonlyMap<string, Uint8Array | string>;

/** The file by which a folder is known as one that a run has written. */
export const manifestFile = "reproduction.json";

/**
 * Writes a new folder in one step: under another name until it is complete.
 *
 * @throws {Error} When the folder is there already and holds something.
 */
export async function createFolder(
  folder: string,
  files: Files,
): Promise<void> {
  if (await contents(folder) !== undefined) {
    throw new Error(
      `Cannot write ${folder}: it is there already and not empty; name a new folder`,
    );
  }
  const target = resolve(folder);
  const work = workFolder(target);
  try {
    const complete = join(work, "new");
    await writeFiles(complete, files);
    // Windows puts no folder in the place of another, not even of an empty one.
    if (await exists(target)) await Deno.remove(target);
    await rename(complete, target);
  } finally {
    await Deno.remove(work, { recursive: true });
  }
}

/**
 * Puts a complete new folder in the place of an old one. Until the new one is
 * complete nothing changes; then two renames exchange them under a lock, so that
 * runs do not mix. A run killed between the two leaves the old folder beside
 * under its other name; the next run brings it back.
 *
 * @throws {Error} When what is there was not written by a run.
 */
export async function replaceFolder(
  folder: string,
  files: Files,
): Promise<void> {
  const target = resolve(folder);
  const work = workFolder(target);
  await writeFiles(work, new Map([[".gitignore", "*\n"]]));
  await removeRemains(work);
  const staging = await Deno.makeTempDir({ dir: work, prefix: "new-" });
  try {
    const complete = join(staging, basename(target));
    await writeFiles(complete, files);
    using lock = await Deno.open(join(work, "lock"), {
      write: true,
      create: true,
    });
    await lock.lock(true); // the system releases it if this process is killed
    await bringBack(target, work);
    await checkReplaceable(target);
    const old = join(work, "previous");
    const replaced = await renameIfThere(target, old);
    try {
      await rename(complete, target);
    } catch (error) {
      if (replaced) await rename(old, target);
      throw error;
    }
    if (replaced) await Deno.remove(old, { recursive: true });
  } finally {
    await Deno.remove(staging, { recursive: true });
  }
}

async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of files) {
    const file = join(folder, path);
    await Deno.mkdir(dirname(file), { recursive: true });
    const bytes = typeof content === "string"
      ? new TextEncoder().encode(content)
      : content;
    await Deno.writeFile(file, bytes);
  }
}

/** The folder beside the target in which runs prepare it. */
export function workFolder(target: string): string {
  const path = resolve(target);
  return join(dirname(path), `.${basename(path)}-runs`);
}

/**
 * Refuses a folder that no run has written, since replacing it would delete it.
 *
 * @throws {Error} Which says so.
 */
export async function checkReplaceable(folder: string): Promise<void> {
  const names = await contents(folder);
  if (names === undefined || names.includes(manifestFile)) return;
  throw new Error(
    `Cannot write ${folder}: it holds files that no run has written; name a new folder`,
  );
}

/** Undoes the first of the two renames of a run that was killed before the second. */
async function bringBack(target: string, work: string): Promise<void> {
  const old = join(work, "previous");
  if (await exists(target)) {
    if (await exists(old)) await Deno.remove(old, { recursive: true });
  } else await renameIfThere(old, target);
}

/** Removes what runs left that were killed an hour ago or earlier. */
async function removeRemains(work: string): Promise<void> {
  for await (const { name } of Deno.readDir(work)) {
    if (!name.startsWith("new-")) continue;
    const path = join(work, name);
    try {
      const { mtime } = await Deno.stat(path);
      if (mtime !== null && Date.now() - mtime.getTime() > 3_600_000) {
        await Deno.remove(path, { recursive: true });
      }
    } catch (error) {
      // Another run has finished meanwhile.
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
}

/** Names in a folder; undefined when it is empty or not there. */
async function contents(folder: string): Promise<string[] | undefined> {
  if (!await exists(folder)) return undefined;
  const names: string[] = [];
  for await (const { name } of Deno.readDir(folder)) names.push(name);
  return names.length === 0 ? undefined : names;
}

async function exists(path: string): Promise<boolean> {
  try {
    await Deno.lstat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/**
 * Renames a folder. Windows refuses while a program has a file in it open: for a
 * moment a virus scanner, so it is tried again; for long a spreadsheet.
 *
 * @throws {Error} When a program holds the folder for long.
 */
async function rename(from: string, to: string): Promise<void> {
  for (let tries = 1;; tries++) {
    try {
      return await Deno.rename(from, to);
    } catch (error) {
      const { code, message } = error as Error & { code?: string };
      if (!/^(EACCES|EPERM|EBUSY)$/.test(code ?? "")) throw error;
      if (tries === 20) {
        throw new Error(
          `${message}\nIf a program has one of its files open, close it and run again`,
          { cause: error },
        );
      }
      await sleep(50);
    }
  }
}
