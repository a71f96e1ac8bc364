import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { findCourse, runNotebook } from "../notebook/mod.ts";
import { temporaryFolder, writeNotebook } from "../notebook/test_support.ts";
import { compareNotebooks } from "./compare_notebooks.ts";
import { runInSandbox } from "./testdata/sandbox.ts";

const root = join(import.meta.dirname!, "..", "..");

for (const path of await findCourse(join(root, "notebooks"))) {
  Deno.test(`${basename(path)} needs nothing but data and lib`, async () => {
    const name = basename(path);
    const [kernel, sandbox] = await Promise.all([
      runNotebook(path, { root }),
      runInSandbox(path, root),
    ]);
    assert.deepEqual(compareNotebooks(name, kernel, sandbox), []);
  });
}

const forbidden: Record<string, string> = {
  "the network": `await fetch("http://127.0.0.1:8000/");`,
  "a program": `new Deno.Command(Deno.execPath()).outputSync();`,
  "other files": `await Deno.readTextFile("../deno.json");`,
  "writing": `await Deno.writeTextFile("../data/x", "");`,
};
for (const [what, cell] of Object.entries(forbidden)) {
  Deno.test(`runInSandbox allows no cell ${what}`, async () => {
    await using folder = await temporaryFolder();
    await Deno.mkdir(join(folder.path, "notebooks"));
    const path = await writeNotebook(
      join(folder.path, "notebooks"),
      "01-a.ipynb",
      [`console.log("first");`, cell],
    );
    await assert.rejects(runInSandbox(path, folder.path), /NotCapable/);
  });
}

Deno.test("runInSandbox shows cells no environment", async () => {
  await using folder = await temporaryFolder();
  const path = await writeNotebook(folder.path, "01-a.ipynb", [
    `import process from "node:process";
    console.log(Deno.env.get("HOME"), Object.keys(process.env));`,
  ]);
  const { cells: [cell] } = await runInSandbox(path, folder.path);
  assert.deepEqual(cell!.outputs, [
    { output_type: "stream", name: "stdout", text: "undefined []\n" },
  ]);
});
