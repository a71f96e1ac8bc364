import { resolve } from "node:path";

/**
 * Makes sure that a command was started in the project's folder, as `deno task`
 * does from wherever it is called.
 *
 * @throws {Error} If there are no notebooks in the working folder.
 */
export async function requireProject(): Promise<void> {
  try {
    await Deno.stat("notebooks");
  } catch {
    throw new Error(
      `Cannot find notebooks in ${
        resolve(".")
      }: start the command with deno task, or in the project's folder`,
    );
  }
}
