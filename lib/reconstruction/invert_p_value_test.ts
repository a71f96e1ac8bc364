import assert from "node:assert/strict";
import { pairedTTest } from "../hypothesis/mod.ts";
import { logRankTest } from "../survival/mod.ts";
import { invertLogRank, invertPairedT } from "./invert_p_value.ts";

Deno.test("invertPairedT holds the t, mean and deviation of data with the printed p", () => {
  const before = [99, 120, 45, 300, 61, 70],
    after = [110, 118, 60, 340, 66, 75];
  const { pValue, statistic, meanDifference, standardDeviation } = pairedTTest(
    before,
    after,
  );
  const inverted = invertPairedT({
    n: before.length,
    pValue: pValue.toFixed(3),
    meanDifference: meanDifference.toFixed(2),
  });
  const holds = ([lower, upper]: readonly [number, number], value: number) =>
    lower <= value && value <= upper && upper - lower < 0.1 * value;
  assert.ok(holds(inverted.statistic, Math.abs(statistic)));
  assert.ok(
    holds(inverted.standardizedMean, meanDifference / standardDeviation),
  );
  assert.ok(holds(inverted.standardDeviation!, standardDeviation));
});

Deno.test("a mean difference printed as zero can be zero, and so can the deviation", () => {
  const inverted = invertPairedT({ n: 9, pValue: "0.60", meanDifference: "0" });
  assert.equal(inverted.standardDeviation![0], 0);
});

Deno.test("invertLogRank holds the chi-square of data with the printed p", () => {
  const { pValue, statistic } = logRankTest(
    [6, 12, 16, 20, 30, 9, 25, 31, 40, 44],
    [1, 1, 1, 1, 0, 1, 1, 0, 1, 1],
    [1, 1, 1, 1, 1, 2, 2, 2, 2, 2],
  );
  const [lower, upper] = invertLogRank(pValue.toFixed(3)).statistic;
  assert.ok(
    lower <= statistic && statistic <= upper &&
      upper - lower < 0.01 * statistic,
  );
});

Deno.test("a p-value printed as zero leaves the statistic open above", () => {
  assert.equal(invertLogRank("0.000").statistic[1], Infinity);
  assert.equal(invertPairedT({ n: 5, pValue: "0.000" }).statistic[1], Infinity);
});

Deno.test("a p-value above 1, or one pair, is refused", () => {
  assert.throws(() => invertLogRank("1.2"), {
    name: "RangeError",
    message: /value is 1.2/,
  });
  assert.throws(() => invertPairedT({ n: 1, pValue: "0.5" }), {
    name: "RangeError",
    message: /n must be a whole number of at least 2, current value is 1/,
  });
});
