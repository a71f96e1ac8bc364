import assert from "node:assert/strict";
import { loadStudy } from "../load_study.ts";
import type { DataPackage } from "../model/data_package.ts";
import { unusedKeys } from "./unused_keys.ts";

Deno.test("entries that nothing reads are told by their path", async () => {
  const { package: descriptor } = await loadStudy();
  assert.deepEqual(unusedKeys(descriptor), []);
  const [first, ...others] = descriptor.resources;
  const misspelt = {
    ...descriptor,
    colour: "red",
    resources: [
      { ...first, schema: { ...first!.schema, missingvalues: ["NA"] } },
      ...others,
    ],
  } as unknown as DataPackage;
  assert.deepEqual(unusedKeys(misspelt), [
    "colour",
    "resources.patients.schema.missingvalues",
  ]);
});
