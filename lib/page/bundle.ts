import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Runs a command of Deno in a folder; its error text becomes the error. */
export async function runDeno(
  cwd: string,
  args: readonly string[],
): Promise<void> {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd,
    env: { NO_COLOR: "1" },
    stdout: "null",
  }).output();
  if (!success) {
    throw new Error(
      `deno ${args[0]} failed: ${new TextDecoder().decode(stderr).trim()}`,
    );
  }
}

/** Bundles a script for browsers; it needs no module loader and no network. */
export async function bundleScript(
  root: string,
  source: string,
  target: string,
  options: readonly string[] = [],
): Promise<void> {
  await runDeno(root, [
    "bundle",
    "--quiet",
    ...options,
    "--platform=browser",
    "--format=iife",
    "--minify",
    `--output=${target}`,
    source,
  ]);
}

/**
 * Bundles a worker over files in memory, in the place of the machine's.
 *
 * @param root The project's folder.
 * @param source Path of the worker.
 * @param replaced Modules that others take the place of, by their specifiers.
 * @returns The text of a classic script.
 */
export async function bundleWorker(
  root: string,
  source: string,
  replaced: Readonly<Record<string, string>> = {},
): Promise<string> {
  const here = (name: string) => new URL(name, import.meta.url).href;
  const project = pathToFileURL(`${root}/`);
  const { imports, ...config } = JSON.parse(
    await Deno.readTextFile(new URL("deno.json", project)),
  );
  const folder = await Deno.makeTempDir();
  try {
    // The same versions, though the lock does not know this configuration.
    for (const name of ["deno.lock", "package.json"]) {
      await Deno.copyFile(new URL(name, project), join(folder, name));
    }
    const path = join(folder, "deno.json");
    await Deno.writeTextFile(
      path,
      JSON.stringify({
        compilerOptions: config.compilerOptions,
        unstable: config.unstable,
        nodeModulesDir: config.nodeModulesDir,
        imports: {
          ...imports,
          [new URL("lib/host/mod.ts", project).href]: here("host/mod.ts"),
          "node:path": here("node_in_page.ts"),
          "node:url": here("node_in_page.ts"),
          ...replaced,
        },
      }),
    );
    const output = join(folder, "worker.js");
    await bundleScript(root, source, output, [
      ...["--config", path],
      ...["--lock", join(folder, "deno.lock")],
      "--frozen=false",
    ]);
    return await Deno.readTextFile(output);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
