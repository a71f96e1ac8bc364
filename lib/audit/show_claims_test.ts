import assert from "node:assert/strict";
import { claims, claimsVariable } from "./show_claims.ts";

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
  const asked = { STUDY_DATA: "elsewhere", [claimsVariable]: "1" };
  await withEnvironment(asked, async () => {
    await assert.rejects(
      claims(() => {
        throw new Error("called");
      }),
      /called/,
    );
  });
});
