import assert from "node:assert/strict";
import { join } from "node:path";
import { findCourse, parseNotebook } from "../notebook/mod.ts";
import { exerciseOf } from "../exercises/mod.ts";
import { listExercises } from "./exercise_list.ts";

const folder = join(import.meta.dirname!, "..", "..", "notebooks");

Deno.test("every exercise of the course is listed with its question, in order", async () => {
  for (const path of await findCourse(folder)) {
    const notebook = parseNotebook(await Deno.readTextFile(path));
    const listed = listExercises(notebook);
    const cells = notebook.cells.filter((cell) => exerciseOf(cell)).map((
      { id },
    ) => id);
    assert.ok(listed.length > 0, path);
    assert.deepEqual(listed.map(({ cell }) => cell), cells);
    assert.deepEqual(
      listed.map(({ number }) => Number(number)),
      listed.map((_, i) => i + 1),
      path,
    );
    for (const { question, cell } of listed) {
      assert.ok(question.length > 20, `${path}, ${cell}: ${question}`);
    }
  }
});
