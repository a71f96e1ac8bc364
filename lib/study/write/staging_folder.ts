import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";

const prefix = ".new-";

/**
 * A hidden folder for files that are not complete yet, removed when it goes out of
 * scope. Beside it lies a file that stays locked meanwhile; the system releases the
 * lock of a process that is killed, and the next call removes what that one left.
 */
export async function stagingFolder(
  parent: string,
): Promise<AsyncDisposable & { readonly path: string }> {
  for await (const { name, isFile } of Deno.readDir(parent)) {
    if (isFile && name.startsWith(prefix)) await removeAbandoned(parent, name);
  }
  const owner = await Deno.makeTempFile({ dir: parent, prefix });
  const lock = await Deno.open(owner, { write: true });
  await lock.lock(true);
  if (!existsSync(owner)) { // another call took it before it was locked
    lock.close();
    return stagingFolder(parent);
  }
  const path = `${owner}.files`;
  await Deno.mkdir(path);
  return {
    path,
    [Symbol.asyncDispose]: () => removeStaging(owner, lock),
  };
}

async function removeAbandoned(parent: string, name: string) {
  const owner = join(parent, name);
  try {
    const lock = await Deno.open(owner, { write: true });
    if (await lock.tryLock(true)) await removeStaging(owner, lock);
    else lock.close();
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error; // else just removed
  }
}

/** Removes a folder, and its locked file last, since that marks what is left. */
async function removeStaging(owner: string, lock: Deno.FsFile) {
  await rm(`${owner}.files`, { recursive: true, force: true });
  await rm(owner, { force: true });
  lock.close();
}
