import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundleScript } from "../assets.ts";

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
  const folder = await Deno.makeTempDir();
  try {
    const bundle = join(folder, "runtime.js");
    await bundleRuntime(root, folder, bundle);
    await writeAsset(out, "runtime", await Deno.readTextFile(bundle));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
  await writeAsset(out, "files", JSON.stringify(await projectFiles(root)));
  const danfojs = import.meta.resolve("danfojs/lib/bundle.js");
  await writeAsset(out, "danfojs", await Deno.readTextFile(new URL(danfojs)));
}

/** Bundles the worker over files in memory, in the place of the machine's. */
async function bundleRuntime(
  root: string,
  folder: string,
  output: string,
): Promise<void> {
  const here = (name: string) => new URL(name, import.meta.url).href;
  const project = pathToFileURL(`${root}/`);
  const { imports, ...config } = JSON.parse(
    await Deno.readTextFile(new URL("deno.json", project)),
  );
  const path = join(folder, "deno.json");
  // The same versions, though the lock does not know this configuration.
  for (const name of ["deno.lock", "package.json"]) {
    await Deno.copyFile(new URL(name, project), join(folder, name));
  }
  await Deno.writeTextFile(
    path,
    JSON.stringify({
      compilerOptions: config.compilerOptions,
      unstable: config.unstable,
      nodeModulesDir: config.nodeModulesDir,
      imports: {
        ...imports,
        [new URL("lib/host/mod.ts", project).href]: here("embedded_host.ts"),
        "node:path": here("node_in_page.ts"),
        "node:url": here("node_in_page.ts"),
      },
    }),
  );
  await bundleScript(
    root,
    fileURLToPath(here("runtime.ts")),
    output,
    ["--config", path, "--lock", join(folder, "deno.lock"), "--frozen=false"],
  );
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
