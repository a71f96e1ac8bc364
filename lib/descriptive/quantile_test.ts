import assert from "node:assert/strict";
import { quantile } from "./quantile.ts";

Deno.test("quantile interpolates as R's type 7", () => {
  assert.equal(quantile([1, 2, 3, 4], 0.25), 1.75);
  assert.equal(quantile([5], 0.975), 5);
  assert.equal(quantile([1, 9], 1), 9);
});
