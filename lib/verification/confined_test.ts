import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { findCourse, parseNotebook, runNotebook } from "../notebook/mod.ts";
import { compareNotebooks } from "./compare_notebooks.ts";

const root = join(import.meta.dirname!, "..", "..");
const readable = ["data", "figures", "lib", "notebooks"]
  .map((name) => join(root, name));

for (const path of await findCourse(join(root, "notebooks"))) {
  const name = basename(path);
  Deno.test(`${name} shows in a confined process what is committed`, async () => {
    const committed = parseNotebook(await Deno.readTextFile(path));
    const confined = await runNotebook(path, { root, readable });
    assert.deepEqual(compareNotebooks(name, committed, confined), []);
  });
}
