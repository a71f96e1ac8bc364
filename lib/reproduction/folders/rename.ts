import { setTimeout as sleep } from "node:timers/promises";

/**
 * Renames a folder. Windows refuses while a program has a file in it open: for a
 * moment a virus scanner, so it is tried again; for long a spreadsheet.
 *
 * @throws {Error} If a program holds the folder for long.
 */
export async function rename(from: string, to: string): Promise<void> {
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

/** Renames a folder and says whether it was there. */
export async function renameIfThere(
  from: string,
  to: string,
): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/**
 * Tells whether a path leads to anything.
 *
 * @param path The path.
 * @returns Whether it does.
 */
export async function exists(path: string): Promise<boolean> {
  try {
    await Deno.lstat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
