import assert from "node:assert/strict";
import { join } from "node:path";
import { temporaryFolder } from "../notebook/test_support.ts";
import { buildBook } from "./build_book.ts";

const root = join(import.meta.dirname!, "..", "..");

Deno.test("a folder that holds something else than a book is left as it is", async () => {
  await using folder = await temporaryFolder();
  const thesis = join(folder.path, "thesis.doc");
  await Deno.writeTextFile(thesis, "years of work");
  await assert.rejects(
    buildBook({ root, out: folder.path }),
    /^Error: Cannot write .*: it holds files that were not written by a run/,
  );
  assert.equal(await Deno.readTextFile(thesis), "years of work");
});
