import assert from "node:assert/strict";
import { powerText } from "./claims_table.ts";

Deno.test("a power never reads as all or nothing", () => {
  assert.deepEqual(
    [2 / 240, 1 / 3000, 100 / 101, 2999 / 3000].map(powerText),
    ["0.8%", "0.1%", "99%", "99.9%"],
  );
});
