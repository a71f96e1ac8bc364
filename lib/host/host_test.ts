import assert from "node:assert/strict";
import {
  environmentVariable,
  listFolder,
  projectRoot,
  readFile,
} from "./mod.ts";

const here = new URL("./", import.meta.url);

Deno.test("a file is its bytes, and nothing where there is none", async () => {
  const bytes = await readFile(new URL(import.meta.url));
  assert.match(new TextDecoder().decode(bytes), /^import assert/);
  for (const other of ["missing.ts", "mod.ts/missing.ts", "."]) {
    assert.equal(await readFile(new URL(other, here)), undefined, other);
  }
});

Deno.test("a folder is its names in order, and nothing where there is none", async () => {
  const names = await listFolder(here);
  assert.ok(names!.includes("mod.ts"));
  assert.deepEqual(names, names!.toSorted());
  for (const other of ["missing", "mod.ts"]) {
    assert.equal(await listFolder(new URL(other, here)), undefined, other);
  }
});

Deno.test("the project's root holds its settings", async () => {
  assert.ok((await listFolder(projectRoot()))!.includes("deno.json"));
});

Deno.test("a variable that nobody set has no value", () => {
  assert.equal(environmentVariable("NOBODY_SET_THIS_VARIABLE"), undefined);
});
