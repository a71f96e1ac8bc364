import assert from "node:assert/strict";
import { join } from "node:path";
import { temporaryFolder } from "../notebook/test_support.ts";
import { documentationPages, documentedSymbols } from "./documentation.ts";

Deno.test("pages are found of published modules, of others and of rooms", async () => {
  await using folder = await temporaryFolder();
  const nodes = [
    ["survival", "kaplanMeier"],
    ["figures/mod.ts", "drawFigure"],
    ["figures/export/mod.ts", "exportFigure"],
  ].map(([file, name]) => ({
    name,
    file,
    doc: "Text; with {braces}.",
    kind: [{ title: "Function" }],
    url: `./${file}/~/${name}.html`,
  }));
  await Deno.writeTextFile(
    join(folder.path, "search_index.js"),
    `(function () {\n  window.INDEX = ${
      JSON.stringify({ kind: "search", nodes })
    };\n})()`,
  );
  const symbols = await documentedSymbols(folder.path);
  const pageOf = documentationPages(symbols);
  const found = [
    ["survival", "kaplanMeier"],
    ["figures", "drawFigure"],
    ["figures/export", "exportFigure"],
  ].map(([module, name]) => pageOf({ module: module!, name: name! }));
  assert.deepEqual(found, [
    "api/survival/~/kaplanMeier.html",
    "api/figures/mod.ts/~/drawFigure.html",
    "api/figures/export/mod.ts/~/exportFigure.html",
  ]);
  assert.equal(pageOf({ module: "figures", name: "exportFigure" }), undefined);
  assert.equal(symbols[0]!.text, "Text; with {braces}.");
});
