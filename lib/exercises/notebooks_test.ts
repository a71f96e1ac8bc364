import assert from "node:assert/strict";
import { basename, join } from "node:path";
import {
  codeCells,
  findNotebooks,
  formatNotebook,
  type Notebook,
  parseNotebook,
  runNotebooks,
} from "../notebook/mod.ts";
import { EXERCISE_MIME } from "./check.ts";
import { exercises } from "./exercises.ts";
import { exerciseOf } from "./notebook_exercise.ts";
import { solveNotebook } from "./solve_notebook.ts";

const folder = join(import.meta.dirname!, "..", "..", "notebooks");
const solutions = join(folder, "solutions");
const read = async (path: string) =>
  parseNotebook(await Deno.readTextFile(path));

const taught = new Map<string, Notebook>();
for (const path of await findNotebooks(folder)) {
  if (path.startsWith(solutions)) continue;
  const notebook = await read(path);
  if (notebook.cells.some(exerciseOf)) taught.set(basename(path), notebook);
}
const exercisesOf = (notebook: Notebook) =>
  notebook.cells.map(exerciseOf).filter((exercise) => exercise !== undefined);

/** What the checks of a run notebook found, by exercise. */
function outcomes(notebook: Notebook): Record<string, string> {
  const found = codeCells(notebook).flatMap(({ outputs = [] }) =>
    outputs.flatMap((output) =>
      output.output_type === "display_data" && EXERCISE_MIME in output.data
        ? [output.data[EXERCISE_MIME] as { id: string; outcome: string }]
        : []
    )
  );
  return Object.fromEntries(found.map(({ id, outcome }) => [id, outcome]));
}

Deno.test("each method has three to five exercises, and each exercise a notebook", () => {
  const methods = [...taught].filter(([name]) => /^0[1-69]-/.test(name));
  assert.equal(methods.length, 7);
  for (const [name, notebook] of methods) {
    const { length } = exercisesOf(notebook);
    assert.ok(length >= 3 && length <= 5, `${name} has ${length}`);
  }
  const ids = [...taught.values()].flatMap(exercisesOf).map(({ id }) => id);
  assert.deepEqual(ids.toSorted(), [...exercises.keys()].toSorted());
});

Deno.test("there are forty exercises, and each notebook has one that starts from a figure", () => {
  assert.equal(exercises.size, 40);
  for (const [name, { cells }] of taught) {
    const starts = cells.filter(({ cell_type, source }) =>
      cell_type === "markdown" &&
      [source].flat().join("").includes(". Start from a figure.**")
    );
    assert.equal(starts.length, 1, name);
  }
  assert.equal(taught.size, 9);
});

Deno.test("every exercise fails on its blank, as the committed notebooks show", () => {
  for (const [name, notebook] of taught) {
    const shown = outcomes(notebook);
    for (const { id } of exercisesOf(notebook)) {
      assert.match(shown[id] ?? "", /^(wrong|not answered)$/, `${name}: ${id}`);
    }
  }
});

Deno.test("the notebooks with solutions are those that the exercises give", async () => {
  for (const [name, notebook] of taught) {
    const written = await Deno.readTextFile(join(solutions, name));
    assert.equal(
      written,
      formatNotebook(solveNotebook(notebook)),
      `${name} differs: deno task solutions writes it anew`,
    );
  }
  const names = (await findNotebooks(solutions)).map((path) => basename(path));
  assert.deepEqual(names, [...taught.keys()]);
});

Deno.test("every exercise passes on its solution, run in the kernel", async () => {
  const runs = await runNotebooks(await findNotebooks(solutions), {
    root: join(folder, ".."),
  });
  for (const { path, notebook } of runs) {
    const name = basename(path);
    const ids = exercisesOf(taught.get(name)!).map(({ id }) => id);
    const expected = Object.fromEntries(ids.map((id) => [id, "correct"]));
    assert.deepEqual(outcomes(notebook), expected, name);
  }
});
