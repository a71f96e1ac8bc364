import assert from "node:assert/strict";
import { checkCounts, checkWeights } from "./weights.ts";

Deno.test("weights: a sum above 0 that a number can hold", () => {
  assert.deepEqual(checkWeights("do", "weights", [0, 0.5], 2), [0, 0.5]);
  assert.throws(() => checkWeights("do", "weights", [0, 0], 2), {
    name: "RangeError",
    message: /positive for at least 1 subject, current value is 0/,
  });
  assert.throws(() => checkWeights("do", "weights", [1e308, 1e308], 2), {
    name: "RangeError",
    message:
      "Cannot do: the sum of weights must be finite, current value is Infinity",
  });
});

Deno.test("counts are whole numbers", () => {
  assert.deepEqual(checkCounts("do", "weights", [0, 3], 2), [0, 3]);
  assert.throws(() => checkCounts("do", "weights", [1, 0.5], 2), RangeError);
  assert.throws(
    () => checkCounts("do", "weights", [1, 2 ** 53], 2),
    RangeError,
  );
});
