import assert from "node:assert/strict";
import { unformattedNotebooks } from "./check_format.ts";
import { temporaryFolder, writeNotebook } from "./test_support.ts";

Deno.test("unformattedNotebooks finds what deno fmt would change", async () => {
  await using folder = await temporaryFolder();
  const metadata = { language_info: { name: "typescript" } };
  const write = (name: string, source: string) =>
    writeNotebook(folder.path, name, [source], metadata);
  const good = await write("good.ipynb", "const a = 1;\na;");
  const bad = await write("bad.ipynb", "const a=1");
  assert.deepEqual(await unformattedNotebooks([good]), []);
  assert.deepEqual(await unformattedNotebooks([bad, good]), [bad]);
});
