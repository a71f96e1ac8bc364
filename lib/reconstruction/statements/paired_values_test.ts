import assert from "node:assert/strict";
import { pairedValues } from "./paired_values.ts";

Deno.test("only patients with a value at both visits are paired, 0 included", () => {
  const rows = [
    { patient: "B", month: 6, value: 4 },
    { patient: "A", month: 0, value: 1 },
    { patient: "A", month: 3, value: 9 },
    { patient: "A", month: 6, value: null },
    { patient: "C", month: 0, value: 3 },
    { patient: "C", month: 6, value: 0 },
    { patient: "D", month: 0, value: 7 },
  ];
  assert.deepEqual(pairedValues(rows, 6, ({ value }) => value), {
    before: [3],
    after: [0],
  });
});
