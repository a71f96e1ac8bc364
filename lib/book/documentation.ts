import { glob } from "node:fs/promises";
import { sep } from "node:path";
import { runDeno } from "../page/mod.ts";
import type { PageOf } from "./code_links.ts";

/** Writes the pages of `deno task api`, which documents every module of `lib`. */
export async function documentLibrary(
  root: string,
  out: string,
): Promise<void> {
  await runDeno(root, ["task", "api", `--output=${out}`]);
}

/**
 * Finds the pages that {@linkcode documentLibrary} wrote. Deno names those of a
 * published module after the module, those of another after its file.
 *
 * @param api The folder of the pages, `api` in the book.
 */
export async function documentationPages(api: string): Promise<PageOf> {
  const pages = new Map<string, string>();
  for await (const file of glob("**/~/*.html", { cwd: api })) {
    const page = file.replaceAll(sep, "/");
    const symbol = page.replace(/(\/mod\.ts)?\/~\/(.*)\.html$/, "/$2");
    pages.set(symbol, `api/${page}`);
  }
  return ({ module, name }) => pages.get(`${module}/${name}`);
}
