import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../../notebook/test_support.ts";
import { claims, claimsVariable } from "./show_claims.ts";

const data = new URL("../../../data/", import.meta.url);

/** Runs with environment variables set, and takes them off again. */
async function withEnvironment(
  variables: Readonly<Record<string, string>>,
  run: () => Promise<void>,
) {
  const before = Object.keys(variables)
    .map((name) => [name, Deno.env.get(name)] as const);
  for (const [name, value] of Object.entries(variables)) {
    Deno.env.set(name, value);
  }
  try {
    await run();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Deno.env.delete(name);
      else Deno.env.set(name, value);
    }
  }
}

Deno.test("on the data of another study the paper's claims are neither computed nor shown", async () => {
  await withEnvironment({ STUDY_DATA: "elsewhere" }, async () => {
    await claims(() => {
      throw new Error("called");
    });
    await claims({ "pfs.all.median": 19 });
  });
});

Deno.test("they are computed there when asked for", async () => {
  await using folder = await temporaryFolder();
  for await (const { name } of Deno.readDir(data)) {
    await Deno.copyFile(new URL(name, data), join(folder.path, name));
  }
  const asked = { STUDY_DATA: folder.path, [claimsVariable]: "1" };
  await withEnvironment(asked, async () => {
    let called = false;
    await claims(() => {
      called = true;
      throw new Error("no such patients");
    }).catch(() => {}); // without a kernel nothing can show the reason
    assert.ok(called);
  });
});

Deno.test("on the paper's data a claim that cannot be computed stops the notebook", async () => {
  await withEnvironment({ STUDY_DATA: fileURLToPath(data) }, async () => {
    await assert.rejects(
      claims(() => {
        throw new Error("called");
      }),
      /called/,
    );
  });
});
