import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, parse } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * A temporary folder for modules that stand for files elsewhere: each lies in it
 * at the path of its original. One check has it at a time. Its path is the same
 * each time, so that Deno knows which modules it has checked before.
 *
 * @throws {Error} If the folder belongs to another user, who could change what is
 * checked.
 */
export async function ownMirror() {
  const folder = join(tmpdir(), `check-cells-${Deno.uid()}`);
  await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
  const { isDirectory, uid } = await Deno.lstat(folder);
  if (!isDirectory || uid !== Deno.uid()) {
    throw new Error(
      `Cannot check the cells: ${folder} belongs to another user`,
    );
  }
  const lock = await Deno.open(join(folder, "lock"), {
    create: true,
    write: true,
  });
  await lock.lock(true);
  const path = join(folder, "mirror");
  await Deno.mkdir(path, { recursive: true });
  return {
    path,
    async [Symbol.asyncDispose]() {
      await Deno.remove(path, { recursive: true });
      lock.close();
    },
  };
}

/**
 * Deno's arguments for modules in a mirror: the configuration of the project
 * around the original, and an import map by which everything that they import
 * lies where it lies for the original.
 *
 * @param original Path of the file for which one of the modules stands.
 */
export async function mirrorArguments(mirror: string, original: string) {
  const config = configurationOf(original);
  const { imports } = config ? JSON.parse(await Deno.readTextFile(config)) : {};
  const importMap = join(mirror, "import_map.json");
  const outside = pathToFileURL(parse(original).root).href;
  await Deno.writeTextFile(
    importMap,
    JSON.stringify({
      imports: { ...imports, [`${pathToFileURL(mirror)}/`]: outside },
    }),
  );
  return {
    config: config ? ["--config", config] : ["--no-config"],
    importMap: ["--import-map", importMap],
  };
}

/** The nearest `deno.json` around a file. */
function configurationOf(path: string): string | undefined {
  const folder = dirname(path);
  const config = join(folder, "deno.json");
  if (existsSync(config)) return config;
  return folder === path ? undefined : configurationOf(folder);
}
