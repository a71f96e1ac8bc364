import assert from "node:assert/strict";
import { basename } from "node:path";
import { runNotebooks } from "./run_notebooks.ts";
import { temporaryFolder, writeNotebook } from "./test_support.ts";

Deno.test("runNotebooks tells and returns notebooks in order, whichever ends first", async () => {
  await using folder = await temporaryFolder();
  const paths = [
    // The first waits for a file that the second writes.
    await writeNotebook(folder.path, "a.ipynb", [
      `for (let there = false; !there;) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        there = await Deno.stat("done").then(() => true, () => false);
      }`,
    ]),
    await writeNotebook(folder.path, "b.ipynb", ["1;"]),
    await writeNotebook(folder.path, "c.ipynb", [
      `await Deno.writeTextFile("done", "");`,
    ]),
  ];
  const told: string[] = [];
  const runs = await runNotebooks(paths, {
    atOnce: 2,
    timeLimit: 20_000,
    onNotebook: ({ path }) => told.push(basename(path)),
  });
  assert.deepEqual(told, ["a.ipynb", "b.ipynb", "c.ipynb"]);
  assert.deepEqual(runs.map(({ path }) => path), paths);
  assert.deepEqual(
    (await runNotebooks(paths)).map(({ notebook }) => notebook),
    runs.map(({ notebook }) => notebook),
  );
});

Deno.test("runNotebooks stops them all when one fails", async () => {
  await using folder = await temporaryFolder();
  const paths = [
    await writeNotebook(folder.path, "a.ipynb", ["while (true);"]),
    await writeNotebook(folder.path, "b.ipynb", [`throw new Error("bad");`]),
    await writeNotebook(folder.path, "c.ipynb", [`1;`]),
  ];
  const started: string[] = [];
  await assert.rejects(
    runNotebooks(paths, {
      atOnce: 2,
      onCell: (path) => started.push(basename(path)),
    }),
    ({ message }: Error) => message.startsWith(`${paths[1]}, cell [1]: `),
  );
  assert(!started.includes("c.ipynb"));
});

Deno.test("runNotebooks starts none once its signal has said to stop", async () => {
  await using folder = await temporaryFolder();
  const path = await writeNotebook(folder.path, "a.ipynb", ["1;"]);
  const signal = AbortSignal.abort(new Error("stopped"));
  const onCell = () => assert.fail("it has started");
  await assert.rejects(
    runNotebooks([path], { signal, onCell }),
    /^Error: stopped$/,
  );
});
