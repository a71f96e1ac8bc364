import assert from "node:assert/strict";
import { above, atLeast } from "./tolerance.ts";

Deno.test("bounds are reached in spite of binary rounding", () => {
  assert.notEqual(26.4 - 22, 0.2 * 22);
  assert.ok(atLeast(26.4 - 22, 0.2 * 22));
  assert.ok(!above(26.4 - 22, 0.2 * 22));
  assert.ok(above(4.41, 4.4));
  assert.ok(!atLeast(4.39, 4.4));
  assert.ok(atLeast(0, 0));
  assert.ok(!above(0, 0));
});
