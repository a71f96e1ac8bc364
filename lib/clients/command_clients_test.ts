import assert from "node:assert/strict";
import { join } from "node:path";
import { temporaryFolder } from "../notebook/test_support.ts";
import { commandClients } from "./command_clients.ts";

/** Runs a notebook with a client that fails with these words once; resolves with its runs. */
async function runsAfter(words: string): Promise<string> {
  await using folder = await temporaryFolder();
  const python = join(folder.path, "python");
  const runs = join(folder.path, "runs");
  const script = `#!/bin/sh
    echo run >> ${runs}
    [ $(wc -l < ${runs}) -gt 1 ] || { echo "${words}" >&2; exit 1; }`;
  await Deno.writeTextFile(python, script, { mode: 0o755 });
  const [client] = commandClients({
    python,
    versions: { nbclient: "1" },
    bin: folder.path,
  });
  const notebook = join(folder.path, "a.ipynb");
  await client!.run(notebook, join(folder.path, "out.ipynb"), {});
  return await Deno.readTextFile(runs);
}

const ignore = Deno.build.os === "windows"; // has no sh

Deno.test({
  name: "a client whose kernel found a port taken runs again",
  ignore,
  async fn() {
    const words = "RuntimeError: Kernel died before replying to kernel_info";
    assert.equal(await runsAfter(words), "run\nrun\n");
  },
});

Deno.test({
  name: "a client that fails otherwise does not run again",
  ignore,
  async fn() {
    await assert.rejects(runsAfter("a cell failed"), /a cell failed$/);
  },
});
