import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { listFolder } from "../host/mod.ts";
import { runDeno } from "./assets.ts";
import type { PageOf } from "./code_links.ts";

const namesIn = async (...path: string[]) =>
  await listFolder(pathToFileURL(join(...path))) ?? [];

/** Writes the documentation of every module of `lib` as web pages. */
export async function documentLibrary(
  root: string,
  out: string,
): Promise<void> {
  const modules: string[] = [];
  for (const name of await namesIn(root, "lib")) {
    const files = await namesIn(root, "lib", name);
    if (files.includes("mod.ts")) modules.push(join("lib", name, "mod.ts"));
  }
  const options = ["--html", "--name=lib", `--output=${out}`];
  await runDeno(root, ["doc", ...options, ...modules]);
}

/**
 * Finds the pages that {@linkcode documentLibrary} wrote. Deno names those of a
 * published module after the module, those of another after its file.
 *
 * @param api The folder of the pages, `api` in the book.
 */
export async function documentationPages(api: string): Promise<PageOf> {
  const pages = new Map<string, string>();
  for (const module of await namesIn(api)) {
    for (const folder of [`${module}/~`, `${module}/mod.ts/~`]) {
      for (const file of await namesIn(api, folder)) {
        const symbol = `${module}/${basename(file, ".html")}`;
        pages.set(symbol, `api/${folder}/${file}`);
      }
    }
  }
  return ({ module, name }) => pages.get(`${module}/${name}`);
}
