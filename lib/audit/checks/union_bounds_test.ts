import assert from "node:assert/strict";
import { unionBounds } from "./union_bounds.ts";

Deno.test("a union of sets is bounded by the largest and by the sum", () => {
  assert.deepEqual(unionBounds([3]), {
    method: "size of a union",
    lower: 3,
    upper: 3,
  });
  const { lower, upper } = unionBounds([0, 4, 2]);
  assert.deepEqual([lower, upper], [4, 6]);
});

Deno.test("no sets, or a size that is none, is refused", () => {
  assert.throws(() => unionBounds([]), /current list is empty/);
  assert.throws(() => unionBounds([1, -2]), /current sizes\[1\] is -2/);
  assert.throws(() => unionBounds([NaN]), /current sizes\[0\] is NaN/);
});
