import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleWorker } from "../../page/mod.ts";

/** Files of the project that a page's cells can read. */
const embedded = /^data\/[^/]+\.(?:csv|json)$/;

/**
 * Writes what a page needs to run its cells, each as a classic script that keeps
 * its content as text: a page opened from a folder may load no other kind, and a
 * worker is made from text. Nothing of it is loaded before the first run.
 *
 * @param root The project's folder.
 * @param out The folder of assets.
 */
export async function buildRuntime(root: string, out: string): Promise<void> {
  const source = fileURLToPath(new URL("runtime.ts", import.meta.url));
  await writeAsset(out, "runtime", await bundleWorker(root, source));
  await writeAsset(out, "files", JSON.stringify(await projectFiles(root)));
  const danfojs = import.meta.resolve("danfojs/lib/bundle.js");
  await writeAsset(out, "danfojs", await Deno.readTextFile(new URL(danfojs)));
}

/** The embedded files by path. */
async function projectFiles(root: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for await (const { name } of Deno.readDir(join(root, "data"))) {
    const path = `data/${name}`;
    if (!embedded.test(path)) continue;
    files[path] = await Deno.readTextFile(join(root, path));
  }
  return files;
}

/** Writes a script that keeps a text for the page under a name. */
async function writeAsset(
  out: string,
  name: string,
  text: string,
): Promise<void> {
  const script = `(globalThis.bookAssets ??= {})[${JSON.stringify(name)}] = ${
    JSON.stringify(text)
  };\n`;
  await Deno.writeTextFile(join(out, `${name}.js`), script);
}
