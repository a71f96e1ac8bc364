import { join } from "node:path";
import { runDeno } from "../page/mod.ts";
import type { PageOf } from "./code_links.ts";

/** Writes the pages of `deno task api`, which documents every module of `lib`. */
export async function documentLibrary(
  root: string,
  out: string,
): Promise<void> {
  await runDeno(root, ["task", "api", `--output=${out}`]);
}

/** A symbol of `lib` with a page of its own. */
export interface DocumentedSymbol {
  /** Module or room: "survival", "figures/export". */
  readonly module: string;
  /** Its name in the module. */
  readonly name: string;
  /** "Function", "Interface" and so on. */
  readonly kind: string;
  /** The text of its documentation. */
  readonly text: string;
  /** Its page, seen from the book's pages. */
  readonly page: string;
}

/**
 * Lists what {@linkcode documentLibrary} has documented, from the index that Deno
 * writes for its own search. Deno names a published module without its file.
 *
 * @param api The folder of the pages, `api` in the book.
 */
export async function documentedSymbols(
  api: string,
): Promise<readonly DocumentedSymbol[]> {
  const script = await Deno.readTextFile(join(api, "search_index.js"));
  const [json] = script.match(/\{"kind":"search".*\}(?=;?$)/m)!;
  const { nodes } = JSON.parse(json) as { nodes: readonly DocumentedNode[] };
  return nodes.map(({ name, file, kind, doc, url }) => ({
    module: file.replace(/\/mod\.ts$/, ""),
    name,
    kind: kind[0]!.title,
    text: doc,
    page: `api/${url.replace(/^\.\//, "")}`,
  }));
}

/** An entry of Deno's index. */
interface DocumentedNode {
  readonly name: string;
  readonly file: string;
  readonly kind: readonly { readonly title: string }[];
  readonly doc: string;
  readonly url: string;
}

/** Finds the pages of symbols by module and name. */
export function documentationPages(
  symbols: readonly DocumentedSymbol[],
): PageOf {
  const pages = new Map(
    symbols.map(({ module, name, page }) => [`${module}/${name}`, page]),
  );
  return ({ module, name }) => pages.get(`${module}/${name}`);
}
