import assert from "node:assert/strict";
import { summary } from "./summary.ts";

Deno.test("quartiles are those of R's summary(c(1, 2, 4, 8, 16, 32))", () => {
  // 1st Qu. 2.5, Median 6, Mean 10.5, 3rd Qu. 14, sd 11.8617
  const { standardDeviation, ...rest } = summary([32, 1, 16, null, 2, 8, 4]);
  assert.deepEqual(rest, {
    n: 6,
    missing: 1,
    mean: 10.5,
    minimum: 1,
    lowerQuartile: 2.5,
    median: 6,
    upperQuartile: 14,
    maximum: 32,
  });
  assert.equal(standardDeviation!.toFixed(5), "11.86170");
});

Deno.test("two values have a standard deviation: half their distance times the root of 2", () => {
  assert.equal(summary([3, 5]).standardDeviation, Math.SQRT2);
});

Deno.test("typed arrays are described alike", () => {
  assert.deepEqual(summary(Float64Array.of(4, 1)), summary([4, 1]));
  assert.equal(summary([]).n, 0);
});

Deno.test("one value has no standard deviation, none has nothing", () => {
  assert.equal(summary([7]).standardDeviation, null);
  assert.equal(summary([7]).median, 7);
  assert.deepEqual(
    Object.values(summary([null, null])),
    [0, 2, null, null, null, null, null, null, null],
  );
});

Deno.test("what is no number is refused", () => {
  assert.throws(
    () => summary([1, "2"]),
    /values\[1\] must be a finite number or empty, current value is "2"/,
  );
  assert.throws(() => summary([null, 1, NaN]), /values\[2\].* value is NaN/);
  assert.throws(() => summary([1n]), /values\[0\].* value is 1/);
});
