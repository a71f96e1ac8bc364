import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { parseNotebook } from "../notebook/mod.ts";
import {
  displaying,
  temporaryFolder,
  writeNotebook,
} from "../notebook/test_support.ts";
import { reproduce } from "./reproduce.ts";

const data = join(import.meta.dirname!, "..", "..", "data");
const figure = (id: string, side = "25.4") =>
  displaying(
    "image/svg+xml",
    `<svg xmlns="http://www.w3.org/2000/svg" id="${id}" viewBox="0 0 9 9" width="${side}mm" height="${side}mm"><rect width="9" height="9"/></svg>`,
  );
const statistic = displaying("application/vnd.claims+json", {
  id: "age.mean",
  printed: "60.1",
  recomputed: "60.1",
  fitted: false,
  verdict: "reproduced",
});

/** A project with this data, and the notebooks given by name. */
async function project(notebooks: Record<string, readonly string[]>) {
  const folder = await temporaryFolder();
  for (const name of ["data", "figures", "notebooks/solutions"]) {
    await Deno.mkdir(join(folder.path, name), { recursive: true });
  }
  for await (const { name } of Deno.readDir(data)) {
    await Deno.copyFile(join(data, name), join(folder.path, "data", name));
  }
  for (const [name, cells] of Object.entries(notebooks)) {
    await writeNotebook(join(folder.path, "notebooks"), name, cells);
  }
  return folder;
}

/** Every file under a folder, with its bytes. */
async function snapshot(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = join(folder, name);
    if (isDirectory) Object.assign(files, await snapshot(path));
    else files[path] = (await Deno.readFile(path)).toBase64();
  }
  return files;
}

const changed = (
  before: Record<string, string>,
  after: Record<string, string>,
) =>
  Object.keys({ ...before, ...after })
    .filter((path) => before[path] !== after[path]).map((path) =>
      basename(path)
    )
    .sort();

Deno.test("reproduce writes notebooks and figures, the same bytes when run again", async () => {
  await using folder = await project({
    "02-b.ipynb": [figure("figure-2")],
    "01-a.ipynb": [figure("figure-1"), statistic, `"text";`],
    "solutions/01-a.ipynb": [`"not run";`],
    "draft.ipynb": [`"not run";`],
  });
  const root = folder.path;
  const stale = join(root, "figures", "figure-0.png");
  await Deno.writeTextFile(stale, "of an earlier run");
  await Deno.writeTextFile(join(root, "figures", "README.md"), "kept");

  const before = await snapshot(root);
  const result = await reproduce({ root });
  const after = await snapshot(root);
  assert.deepEqual(changed(before, after), [
    "01-a.ipynb",
    "02-b.ipynb",
    "figure-0.png",
    ...["pdf", "png", "svg"].map((format) => `figure-1.${format}`),
    ...["pdf", "png", "svg"].map((format) => `figure-2.${format}`),
    "provenance.json",
  ]);
  assert.equal(after[stale], undefined);
  assert.deepEqual(result.notebooks, ["01-a.ipynb", "02-b.ipynb"]);
  assert.deepEqual(result.figures.map(({ id }) => id), [
    "figure-1",
    "figure-2",
  ]);
  assert.deepEqual(result.claims.map(({ id }) => id), ["age.mean"]);
  const png = await Deno.stat(join(root, "figures", "figure-1.png"));
  assert.equal(result.figures[0]?.bytes.png, png.size);

  const { cells } = parseNotebook(
    await Deno.readTextFile(join(root, "notebooks", "01-a.ipynb")),
  );
  const [output] = cells[0]!.outputs!;
  assert.ok(output && "data" in output);
  const picture = Uint8Array.fromBase64(String(output.data["image/png"]));
  assert.equal(new DataView(picture.buffer).getUint32(16), 144);
  assert.deepEqual(output.metadata["image/png"], { width: 96, height: 96 });

  await reproduce({ root });
  assert.deepEqual(changed(after, await snapshot(root)), []);
});

Deno.test("reproduce can write elsewhere and then leaves the project alone", async () => {
  await using folder = await project({ "01-a.ipynb": [figure("figure-1")] });
  await using out = await temporaryFolder();
  const before = await snapshot(folder.path);
  await reproduce({ root: folder.path, out: out.path });
  assert.deepEqual(changed(before, await snapshot(folder.path)), []);
  assert.deepEqual(changed({}, await snapshot(out.path)), [
    "01-a.ipynb",
    "figure-1.pdf",
    "figure-1.png",
    "figure-1.svg",
    "provenance.json",
  ]);
});

const good = { "01-a.ipynb": [figure("figure-1")] };
const bad: Record<string, [Record<string, readonly string[]>, RegExp]> = {
  "a cell throws": [
    { ...good, "02-b.ipynb": ["1;", `throw new Error("no");`] },
    /02-b\.ipynb, cell \[2\]: Error: no\n/,
  ],
  "a cell has a type error": [
    { ...good, "02-b.ipynb": [`const n: number = "1";\nn;`] },
    /TS2322.*\n.*\n.*\n.*02-b\.ipynb, cell \[1\], line 1/,
  ],
  "a figure is shown twice": [
    { ...good, "02-b.ipynb": [figure("figure-1")] },
    /02-b\.ipynb, cell \[1\]: figure-1 was already shown in 01-a\.ipynb/,
  ],
  "a figure cannot be exported": [
    { ...good, "02-b.ipynb": [figure("figure-2", "zero ")] },
    /figure-2.*width in mm/,
  ],
};

for (const [what, [notebooks, message]] of Object.entries(bad)) {
  Deno.test(`reproduce changes no file when ${what}, and says where`, async () => {
    await using folder = await project(notebooks);
    const before = await snapshot(folder.path);
    await assert.rejects(reproduce({ root: folder.path }), message);
    assert.deepEqual(changed(before, await snapshot(folder.path)), []);
  });
}

Deno.test("reproduce refuses changed data before anything runs", async () => {
  await using folder = await project(good);
  const table = join(folder.path, "data", "patients.csv");
  await Deno.writeTextFile(table, "\n", { append: true });
  const steps: string[] = [];
  await assert.rejects(
    reproduce({ root: folder.path, onStep: (step) => steps.push(step) }),
    /patients\.csv/,
  );
  assert.deepEqual(steps, ["checking the data"]);
});
