import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

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
