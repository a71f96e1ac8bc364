import assert from "node:assert/strict";
import { libraryImports, linkCode } from "./code_links.ts";
import { highlight } from "./markdown.ts";

const code =
  `import { kaplanMeier as km, type KaplanMeier } from "../lib/survival/mod.ts";
import * as grading from "../lib/grading/mod.ts";
import { exportFigure } from "../lib/figures/export/mod.ts";
import * as aq from "arquero";
`;

Deno.test("imports from lib are read, others are not", () => {
  const { names, modules } = libraryImports(code);
  assert.deepEqual([...names], [
    ["km", { module: "survival", name: "kaplanMeier" }],
    ["KaplanMeier", { module: "survival", name: "KaplanMeier" }],
    ["exportFigure", { module: "figures/export", name: "exportFigure" }],
  ]);
  assert.deepEqual([...modules], [["grading", "grading"]]);
});

Deno.test("names are linked where they are code, and only if they have a page", () => {
  const line =
    `km(a); grading.whoGrade(b); grading.missing(c); aq.km; // km "km"`;
  const { html, linked } = linkCode(
    highlight(line),
    libraryImports(code),
    ({ module, name }) =>
      name === "missing" ? undefined : `api/${module}/${name}.html`,
  );
  assert.deepEqual([...linked.values()], [
    { module: "survival", name: "kaplanMeier" },
    { module: "grading", name: "whoGrade" },
  ]);
  assert.equal(String(html).match(/<a /g)?.length, 2);
  assert.match(
    String(html),
    /<a href="api\/grading\/whoGrade\.html">whoGrade<\/a>/,
  );
});
