import assert from "node:assert/strict";
import { proportionalHazardsTest } from "./proportional_hazards.ts";
import { assertAllClose, assertClose } from "../testdata/almost_equal.ts";
import { argumentsOf, fits } from "../testdata/cox.ts";

for (const expected of fits) {
  const { name, set, options } = argumentsOf(expected);
  for (const { transform, chisq, p } of expected.zph ?? []) {
    Deno.test(`proportionalHazardsTest() equals R: ${name}, ${transform}`, () => {
      const test = proportionalHazardsTest(
        set.time,
        set.event,
        set.covariates,
        { ...options, transform },
      );
      const statistics = [...test.table.statistic, test.global.statistic];
      const pValues = [...test.table.pValue, test.global.pValue];
      // With several covariates R lists the global test last, else twice.
      assertAllClose(statistics, chisq, "statistic", 1e-8);
      assertAllClose(pValues, p, "p", 1e-7);
      assert.equal(test.global.degreesOfFreedom, test.table.covariate.length);
    });
  }
}

Deno.test("proportionalHazardsTest() refuses what it cannot test", () => {
  const x = [0, 1, 1, 0, 1, 0];
  const time = [1, 2, 3, 4, 5, 6];
  const event = [1, 1, 1, 1, 0, 1];
  assert.throws(
    () => proportionalHazardsTest(time, event, { x }, { ties: "exact" }),
    /ties must be "efron" or "breslow", current value is "exact"/,
  );
  assert.throws(
    () =>
      proportionalHazardsTest([0, 2, 3, 4, 5, 6], event, { x }, {
        transform: "log",
      }),
    /time\[0\] must be positive with transform "log", current value is 0/,
  );
  assert.throws(
    () =>
      proportionalHazardsTest([1, 2, 3, 4], [1, 1, 0, 0], { x: [1, 1, 0, 0] }),
    /status must be "converged", current value is "monotone likelihood"/,
  );
  assert.throws(
    () =>
      proportionalHazardsTest([1, 1, 1, 2], [1, 1, 1, 0], { x: [1, 0, 1, 1] }),
    RangeError,
  );
});

Deno.test("proportionalHazardsTest() gives p its chi-square tail", () => {
  const { table } = proportionalHazardsTest(
    [1, 2, 3, 4, 5, 6, 7, 8],
    [1, 1, 1, 1, 1, 1, 1, 0],
    { x: [0, 0, 0, 1, 0, 1, 1, 1], y: [3, 1, 4, 1, 5, 9, 2, 6] },
  );
  // 3.841459 is the 5 % point of chi-square with 1 degree of freedom.
  table.statistic.forEach((statistic, j) =>
    assert.equal(table.pValue[j]! < 0.05, statistic > 3.841459)
  );
  assertClose(table.covariate.length, 2, "rows");
});

Deno.test("proportionalHazardsTest() does not depend on the unit of time", () => {
  // R: cox.zph(coxph(Surv(c(3, 5, 5, 8, 10, 12), c(1, 1, 1, 1, 0, 1)) ~
  //   c(1, 0, 1, 0, 1, 1)), "identity")$table[1, 1]
  for (const unit of [1e-300, 1, 1e300]) {
    const time = [3, 5, 5, 8, 10, 12].map((t) => t * unit);
    const { global } = proportionalHazardsTest(
      time,
      [1, 1, 1, 1, 0, 1],
      { x: [1, 0, 1, 0, 1, 1] },
      { transform: "identity", timefix: false },
    );
    assertClose(global.statistic, 2.014008583972287, "statistic", 1e-8);
  }
});
