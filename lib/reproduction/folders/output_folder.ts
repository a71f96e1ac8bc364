import { basename, dirname, join, resolve } from "node:path";
import { bringBack, type Exchange, putInPlace } from "./put_in_place.ts";
import { exists, rename } from "./rename.ts";

/** Texts or bytes of files by their path within a folder. */
export type Files = ReadonlyMap<string, Uint8Array | string>;

/** The file by which a folder is known as one that a run has written. */
export const manifestFile = "reproduction.json";

/**
 * Writes a new folder in one step: under another name until it is complete.
 *
 * @param folder The folder.
 * @param files What it shall hold.
 * @throws {Error} If the folder is there already and holds something.
 */
export async function createFolder(
  folder: string,
  files: Files,
): Promise<void> {
  if (await contents(folder) !== undefined) {
    throw new Error(
      `Cannot write ${folder}: it exists and is not empty; name a new folder`,
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
 * Puts a complete new folder in the place of an old one, in one step where the
 * system can. Until then nothing changes. A lock keeps runs apart; what one leaves
 * that is killed, the next one removes.
 *
 * @param folder The folder; it need not exist.
 * @param files What it shall hold.
 * @param exchange How two folders are exchanged in one step. Default: as the
 * system can.
 * @throws {Error} If what is there was not written by a run.
 */
export async function replaceFolder(
  folder: string,
  files: Files,
  exchange?: Exchange,
): Promise<void> {
  const target = resolve(folder);
  const work = workFolder(target);
  await writeFiles(work, new Map([[".gitignore", "*\n"]]));
  using lock = await Deno.open(join(work, "lock"), {
    write: true,
    create: true,
  });
  await lock.lock(true); // the system releases it if this process is killed
  await removeRemains(work);
  const previous = join(work, "previous");
  await bringBack(target, previous);
  await checkReplaceable(target);
  const staging = await Deno.makeTempDir({ dir: work, prefix: "new-" });
  try {
    const complete = join(staging, basename(target));
    await writeFiles(complete, files);
    await putInPlace(complete, target, previous, exchange);
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

/**
 * Names the folder beside a target in which runs prepare it.
 *
 * @param target The target.
 * @returns The folder's path.
 */
export function workFolder(target: string): string {
  const path = resolve(target);
  return join(dirname(path), `.${basename(path)}-runs`);
}

/**
 * Refuses a folder that no run has written, since replacing it would delete it.
 *
 * @param folder The folder; it need not exist.
 * @param mark Path in it of the file by which a run's folder is known.
 * @throws {Error} If the folder holds something, but not that file.
 */
export async function checkReplaceable(
  folder: string,
  mark: string = manifestFile,
): Promise<void> {
  if (await contents(folder) === undefined) return;
  if (await exists(join(folder, mark))) return;
  throw new Error(
    `Cannot write ${folder}: it holds files that were not written by a run; name a new folder`,
  );
}

/**
 * Removes what killed runs left. Each is renamed first: the program that exchanges
 * folders for a run may outlive it, and finds all of a folder or none.
 */
async function removeRemains(work: string): Promise<void> {
  for (const name of await contents(work) ?? []) {
    if (!/^(new|old)-/.test(name)) continue;
    const remains = join(work, name.replace(/^new/, "old"));
    await rename(join(work, name), remains);
    await Deno.remove(remains, { recursive: true });
  }
}

/** Names in a folder; undefined when it is empty or not there. */
async function contents(
  folder: string,
): Promise<readonly string[] | undefined> {
  if (!await exists(folder)) return undefined;
  const entries = await Array.fromAsync(Deno.readDir(folder));
  return entries.length === 0 ? undefined : entries.map(({ name }) => name);
}
