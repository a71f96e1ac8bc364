import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { temporaryFolder } from "../notebook/test_support.ts";
import { documentationPages } from "./documentation.ts";

Deno.test("pages are found of published modules, of others and of rooms", async () => {
  await using folder = await temporaryFolder();
  const pages = [
    "survival/~/kaplanMeier.html",
    "figures/mod.ts/~/drawFigure.html",
    "figures/export/mod.ts/~/exportFigure.html",
  ];
  for (const page of pages) {
    await Deno.mkdir(join(folder.path, dirname(page)), { recursive: true });
    await Deno.writeTextFile(join(folder.path, page), "");
  }
  const pageOf = await documentationPages(folder.path);
  const found = [
    ["survival", "kaplanMeier"],
    ["figures", "drawFigure"],
    ["figures/export", "exportFigure"],
  ].map(([module, name]) => pageOf({ module: module!, name: name! }));
  assert.deepEqual(found, pages.map((page) => `api/${page}`));
  assert.equal(pageOf({ module: "figures", name: "exportFigure" }), undefined);
});
