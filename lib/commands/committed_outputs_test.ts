import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { CLAIMS_MIME } from "../audit/mod.ts";
import { collectShown } from "../reproduction/mod.ts";
import {
  codeCells,
  findCourse,
  findNotebooks,
  type Notebook,
  parseNotebook,
} from "../notebook/mod.ts";
import { loadStudy, loadTables, reconstructionNote } from "../study/mod.ts";

const root = new URL("../../", import.meta.url);
const note = reconstructionNote(await loadStudy(new URL("data/", root)))!;
const remedy =
  "it was made from other data; restore it with git, and run on such data with --out";

/** What is written in a figure, its lines joined. */
function textOf(svg: string): string {
  return svg.replaceAll(/<[^>]*>|\s+/g, " ").replaceAll(/ +/g, " ");
}

Deno.test("no figure made from private data is among the project's own", async () => {
  for await (const { name } of Deno.readDir(new URL("figures/", root))) {
    if (!name.endsWith(".svg")) continue;
    const svg = await Deno.readTextFile(new URL(`figures/${name}`, root));
    assert.ok(textOf(svg).includes(note), `figures/${name}: ${remedy}`);
  }
});

Deno.test("no notebook keeps the outputs of a run on private data", async () => {
  const folder = fileURLToPath(new URL("notebooks/", root));
  for (const path of await findNotebooks(folder)) {
    const notebook = parseNotebook(await Deno.readTextFile(path));
    const { figures } = collectShown(new Map([[path, notebook]]));
    for (const { svg, place } of figures) {
      assert.ok(textOf(svg).includes(note), `${place}: ${remedy}`);
    }
  }
});

Deno.test("no table or plot of the study's rows is without the mark of fitted numbers", async () => {
  const folder = fileURLToPath(new URL("notebooks/", root));
  let marked = 0;
  for (const path of await findCourse(folder)) {
    const notebook = parseNotebook(await Deno.readTextFile(path));
    for (const { metadata, outputs = [], number } of codeCells(notebook)) {
      if (metadata?.needs === undefined) continue;
      for (const output of outputs) {
        const data = "data" in output ? output.data : {};
        const shown = textOf(
          String(data["image/svg+xml"] ?? data["text/html"] ?? ""),
        );
        // The table of claims has a verdict in each row.
        if (shown === "" || CLAIMS_MIME in data) continue;
        assert.ok(
          shown.includes(note),
          `${path}, cell [${number}]: show(…, { study })`,
        );
        marked++;
      }
    }
  }
  assert.ok(marked > 20, String(marked));
});

Deno.test("the tables that are written bear the mark in every format that is text", async () => {
  const folder = new URL("figures/", root);
  const written = [...Deno.readDirSync(folder)].map(({ name }) => name)
    .filter((name) => /^table-.*\.(csv|html|md)$/.test(name));
  assert.ok(written.length >= 6);
  for (const name of written) {
    const text = await Deno.readTextFile(new URL(name, folder));
    assert.ok(text.includes(note), name);
  }
});

Deno.test("every number that a notebook judges has the verdict that is stored", async () => {
  const { tables } = await loadTables(new URL("data/", root), [
    "claims",
    "verdicts",
  ]);
  const stored = new Map(tables["verdicts"]!.map((row) => [row["claim"], row]));
  const notebooks = new Map<string, Notebook>();
  for (
    const path of await findCourse(fileURLToPath(new URL("notebooks/", root)))
  ) {
    notebooks.set(path, parseNotebook(await Deno.readTextFile(path)));
  }
  const { claims } = collectShown(notebooks);
  assert.ok(claims.length > 100);
  for (const { id, verdict, fitted } of claims) {
    const row = stored.get(id)!;
    assert.deepEqual([verdict, fitted], [row["verdict"], row["fitted"]], id);
  }
});
