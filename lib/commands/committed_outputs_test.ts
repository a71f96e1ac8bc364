import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { collectShown } from "../reproduction/mod.ts";
import { findNotebooks, parseNotebook } from "../notebook/mod.ts";
import { loadStudy, reconstructionNote } from "../study/mod.ts";

const root = new URL("../../", import.meta.url);
const note = reconstructionNote(await loadStudy(new URL("data/", root)))!;
const remedy =
  "it was made from other data; restore it with git, and run on such data with --out";

Deno.test("no figure made from private data is among the project's own", async () => {
  for await (const { name } of Deno.readDir(new URL("figures/", root))) {
    if (!name.endsWith(".svg")) continue;
    const svg = await Deno.readTextFile(new URL(`figures/${name}`, root));
    assert.ok(svg.includes(note), `figures/${name}: ${remedy}`);
  }
});

Deno.test("no notebook keeps the outputs of a run on private data", async () => {
  const folder = fileURLToPath(new URL("notebooks/", root));
  for (const path of await findNotebooks(folder)) {
    const notebook = parseNotebook(await Deno.readTextFile(path));
    const { figures } = collectShown(new Map([[path, notebook]]));
    for (const { svg, place } of figures) {
      assert.ok(svg.includes(note), `${place}: ${remedy}`);
    }
  }
});
