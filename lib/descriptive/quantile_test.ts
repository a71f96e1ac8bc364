import assert from "node:assert/strict";
import { median } from "./median.ts";
import { quantile } from "./quantile.ts";

Deno.test("quantile interpolates as R's type 7", () => {
  assert.equal(quantile([1, 2, 3, 4], 0.25), 1.75);
  assert.equal(quantile([5], 0.975), 5);
  assert.equal(quantile([1, 9], 1), 9);
  assert.equal(quantile([1, 9], 0), 1);
  // R: quantile(c(1, 3, Inf), c(0.5, 1))
  assert.equal(quantile([1, 3, Infinity], 0.5), 3);
  assert.equal(quantile([1, 3, Infinity], 1), Infinity);
});

Deno.test("quantile takes values in any order, and leaves them there", () => {
  const values = [3, 1, 2];
  assert.equal(quantile(values, 0.5), 2);
  assert.equal(quantile(Float32Array.of(10, 9, 100), 0.5), 10);
  assert.deepEqual(values, [3, 1, 2]);
});

Deno.test("median is the middle, or between the two in the middle", () => {
  assert.equal(median([7]), 7);
  assert.equal(median([7, 1]), 4);
  assert.equal(median([100, 9, 10]), 10);
  assert.equal(median(Int8Array.of(4, 1, -3, 2)), 1.5);
});

Deno.test("quantile and median refuse what has none", () => {
  const wrong = (value: unknown) => value as never;
  assert.throws(() => quantile([], 0.5), {
    name: "RangeError",
    message:
      "Cannot find a quantile: values.length must be at least 1, current value is 0",
  });
  assert.throws(() => quantile([1, 2], 1.5), {
    name: "RangeError",
    message:
      "Cannot find a quantile: probability must be between 0 and 1, current value is 1.5",
  });
  assert.throws(() => quantile([1, 2], wrong("0.5")), TypeError);
  assert.throws(() => quantile(wrong(["3", "4"]), 0.5), {
    name: "TypeError",
    message:
      'Cannot find a quantile: values[0] must be a number, current value is "3"',
  });
  assert.throws(() => median([1, NaN, 2]), {
    name: "RangeError",
    message:
      "Cannot find the median: values[1] must be a number, current value is NaN",
  });
  assert.throws(() => median(wrong(["3", "4"])), TypeError);
  assert.throws(() => median(wrong(undefined)), TypeError);
  assert.equal(median([]), NaN);
});
