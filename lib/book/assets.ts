import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

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

/** Copies KaTeX's style sheet and its fonts in the one format that browsers need. */
export async function copyKatex(target: string): Promise<void> {
  const source = dirname(fileURLToPath(import.meta.resolve("katex")));
  await Deno.mkdir(join(target, "fonts"), { recursive: true });
  const css = await Deno.readTextFile(join(source, "katex.min.css"));
  await Deno.writeTextFile(
    join(target, "katex.min.css"),
    css.replaceAll(/,url\([^)]*\.(woff|ttf)\) format\("[^"]*"\)/g, ""),
  );
  for await (const { name } of Deno.readDir(join(source, "fonts"))) {
    if (!name.endsWith(".woff2")) continue;
    await Deno.copyFile(
      join(source, "fonts", name),
      join(target, "fonts", basename(name)),
    );
  }
}
