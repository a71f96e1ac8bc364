import assert from "node:assert/strict";

const root = new URL("../../", import.meta.url);
const read = (url: URL) => Deno.readTextFile(url);

/** What a source imports at run time. */
function importsOf(source: string): string[] {
  return [
    ...source.matchAll(
      /^(?:import|export)\s(?!type\b)(?:[^;"]*?\sfrom\s+)?"([^"]+)"/gm,
    ),
  ].map(([, specifier]) => specifier!);
}

/** The sources that the notebooks reach, and the packages that these import. */
async function reachOfNotebooks() {
  const sources = new Map<string, string>();
  const packages = new Set<string>();
  const visit = async (url: URL) => {
    if (!url.href.endsWith(".ts") || sources.has(url.href)) return;
    const source = await read(url);
    sources.set(url.href, source);
    for (const specifier of importsOf(source)) {
      if (specifier.startsWith(".")) await visit(new URL(specifier, url));
      else packages.add(specifier);
    }
  };
  const folder = new URL("notebooks/", root);
  for await (const { name } of Deno.readDir(folder)) {
    if (!name.endsWith(".ipynb")) continue;
    const text = await read(new URL(name, folder));
    for (const [path] of text.matchAll(/\.\.\/lib\/\w+\/mod\.ts/g)) {
      await visit(new URL(path, folder));
    }
  }
  return { sources, packages };
}

Deno.test("imports are seen, but for those of types alone", () => {
  const source = `import type { A } from "./a.ts";
import { b,
  type B } from "./b.ts";
export * from "c";
export type { D } from "./d.ts";
export {
  e,
} from "./e.ts";
const f = "from";
import "./g.ts";`;
  assert.deepEqual(importsOf(source), ["./b.ts", "c", "./e.ts", "./g.ts"]);
});

Deno.test("what notebooks reach calls the machine through the host alone", async () => {
  const { sources } = await reachOfNotebooks();
  assert.ok(sources.has(new URL("mod.ts", import.meta.url).href));
  assert.ok(
    sources.has(new URL("lib/study/tables/read_package.ts", root).href),
  );
  const callers = [...sources]
    .filter(([, source]) => /\bDeno\./.test(source))
    .map(([href]) => href.slice(root.href.length));
  assert.deepEqual(callers, ["lib/host/mod.ts"]);
});

Deno.test("what notebooks reach draws figures, but makes no files of them", async () => {
  const { packages } = await reachOfNotebooks();
  assert.ok(packages.has("@observablehq/plot"));
  for (
    const name of ["@resvg/resvg-wasm", "pdfkit", "svg-to-pdfkit", "utif2"]
  ) {
    assert.ok(!packages.has(name), name);
  }
});
