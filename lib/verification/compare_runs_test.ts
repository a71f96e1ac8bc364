import assert from "node:assert/strict";
import { compareRuns } from "./compare_runs.ts";

/** A record of a run that used these files, by checksum, and this lock. */
function record(files: Readonly<Record<string, string>>, lock: string) {
  const entries = Object.entries(files);
  return {
    entity: Object.fromEntries(
      entries.map(([path, sha256]) => [
        `project:${path}`,
        { "project:sha256": sha256 },
      ]),
    ),
    used: Object.fromEntries(
      entries.map(([path]) => [path, { "prov:entity": `project:${path}` }]),
    ),
    agent: { "software:deno.lock": { "project:version": lock } },
  };
}

Deno.test("compareRuns names the data, the packages and the library that changed", () => {
  assert.deepEqual(
    compareRuns(
      record({ "data/a.csv": "1", "data/b.csv": "1", lib: "1" }, "x"),
      record({ "data/a.csv": "1", "data/b.csv": "2", lib: "2" }, "y"),
    ),
    { inputs: ["data/b.csv", "lib"], software: ["deno.lock x → y"] },
  );
});

Deno.test("compareRuns does not miss the library in a record that never holds it", () => {
  assert.deepEqual(compareRuns(record({}, "x"), record({ lib: "1" }, "x")), {
    inputs: [],
    software: [],
  });
});
