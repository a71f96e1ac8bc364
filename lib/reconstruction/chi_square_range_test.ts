import assert from "node:assert/strict";
import { logRankTest } from "../survival/mod.ts";
import { chiSquareRange } from "./chi_square_range.ts";

Deno.test("chiSquareRange holds the chi-square of data with the printed p", () => {
  const { pValue, statistic } = logRankTest(
    [6, 12, 16, 20, 30, 9, 25, 31, 40, 44],
    [1, 1, 1, 1, 0, 1, 1, 0, 1, 1],
    [1, 1, 1, 1, 1, 2, 2, 2, 2, 2],
  );
  const [lower, upper] = chiSquareRange(pValue.toFixed(3));
  assert.ok(
    lower <= statistic && statistic <= upper &&
      upper - lower < 0.01 * statistic,
  );
});

Deno.test("a p-value printed as 0 leaves the statistic open above, one printed as 1 reaches 0", () => {
  assert.equal(chiSquareRange("0.000")[1], Infinity);
  assert.equal(chiSquareRange("1.000")[0], 0);
});

Deno.test("a p-value below 0 or above 1 is refused", () => {
  for (const p of ["1.2", "-0.1"]) {
    assert.throws(() => chiSquareRange(p), {
      name: "RangeError",
      message:
        `Cannot invert a log-rank test: pValue must be between 0 and 1, current value is ${p}`,
    });
  }
});

Deno.test("the ranges are to the last bit those that the committed bands were sought with", () => {
  assert.deepEqual(chiSquareRange("0.657"), [
    0.19657466589667608,
    0.19780309348785194,
  ]);
  assert.deepEqual(chiSquareRange("0.690"), [
    0.15854461934028305,
    0.15962717475842453,
  ]);
});
