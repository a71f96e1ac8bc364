import assert from "node:assert/strict";
import { join } from "node:path";
import { temporaryFolder } from "../notebook/test_support.ts";
import { provenance } from "./provenance.ts";

Deno.test("provenance names what was used and made by checksum, the same each time", async () => {
  await using folder = await temporaryFolder();
  const root = folder.path;
  await Deno.writeTextFile(join(root, "a.csv"), "abc");
  await Deno.writeTextFile(
    join(root, "deno.json"),
    `{ "version": "1.2.3", "imports": { "x": "npm:@scope/x@4.5.6/part" } }`,
  );
  await Deno.writeTextFile(join(root, "deno.lock"), "abc");
  const resource = { name: "a", path: "a.csv", title: "", description: "" };
  const run = {
    root,
    data: root,
    dataPackage: {
      name: "study",
      title: "",
      description: "",
      version: "7.8.9",
      resources: [{ ...resource, schema: { fields: [] } }],
    },
    notebooks: new Map(),
    files: new Map([["figures/f.svg", new TextEncoder().encode("abc")]]),
  };
  const text = await provenance(run);
  assert.equal(await provenance(run), text);
  const { entity, used, wasGeneratedBy, agent } = JSON.parse(text);
  // SHA-256 of "abc": the first example of FIPS 180.
  const sha256 =
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  assert.deepEqual(entity, {
    "project:data/a.csv": {
      "project:version": "7.8.9",
      "project:sha256": sha256,
    },
    "project:figures/f.svg": { "project:sha256": sha256 },
  });
  const named = (relations: Record<string, Record<string, string>>) =>
    Object.values(relations).map((relation) => relation["prov:entity"]);
  assert.deepEqual(named(used), ["project:data/a.csv"]);
  assert.deepEqual(named(wasGeneratedBy), ["project:figures/f.svg"]);
  // With the library: of its files' checksums, in one list.
  await Deno.mkdir(join(root, "lib", "b"), { recursive: true });
  await Deno.writeTextFile(join(root, "lib", "b", "c.ts"), "abc");
  const withLibrary = JSON.parse(await provenance({ ...run, library: true }));
  const list = new TextEncoder().encode(`sha256:${sha256} lib/b/c.ts`);
  const digest = await crypto.subtle.digest("SHA-256", list);
  assert.deepEqual(withLibrary.entity["project:lib"], {
    "project:sha256": new Uint8Array(digest).toHex(),
  });
  const version = (name: string) =>
    agent[`software:${name}`]["project:version"];
  assert.equal(version("deno"), Deno.version.deno);
  assert.equal(version("lib"), "1.2.3");
  assert.equal(version("deno.lock"), `sha256:${sha256}`);
  assert.equal(version("@scope/x"), "4.5.6");
});
