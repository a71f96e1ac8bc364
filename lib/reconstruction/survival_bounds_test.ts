import assert from "node:assert/strict";
import { kaplanMeier } from "../survival/mod.ts";
import { invertMedianInterval } from "./invert_median_interval.ts";
import { createRandom } from "./random.ts";
import { sampleOrder } from "./search/sample_order.ts";
import { survivalBounds } from "./survival_bounds.ts";

function survivalAt(time: number[], event: number[], month: number): number {
  const { curve } = kaplanMeier(time, event);
  const row = curve.time.findLastIndex((t) => t <= month);
  return row < 0 ? 1 : curve.survival[row]!;
}

Deno.test("survivalBounds hold for data drawn from the solutions and are nearly reached by them", () => {
  const months = [5, 10, 12, 16, 20, 40];
  const inversion = invertMedianInterval({
    n: 5,
    median: "16",
    lower: "7.4",
    upper: "24.6",
  });
  const { lower, upper } = survivalBounds(inversion, months);
  const random = createRandom("bounds");
  const least = months.map(() => 1), most = months.map(() => 0);
  for (let i = 0; i < 3000; i++) {
    const times = sampleOrder(
      random.pick(inversion.solutions),
      { n: 5, lastMonth: 72 },
      random.next(),
      random,
    )!;
    months.forEach((month, k) => {
      const survival = survivalAt(
        times.map((one) => one.months),
        times.map((one) => one.event),
        month,
      );
      assert.ok(
        survival >= lower[k]! - 1e-9 && survival <= upper[k]! + 1e-9,
        `month ${month}`,
      );
      least[k] = Math.min(least[k]!, survival);
      most[k] = Math.max(most[k]!, survival);
    });
  }
  months.forEach((month, k) => {
    // At 20 months the lower bound needs both who are left to have the event at 17 to 20.
    assert.ok(Math.abs(most[k]! - upper[k]!) < 1e-9, `upper at ${month}`);
    assert.ok(Math.abs(least[k]! - lower[k]!) < 1e-9, `lower at ${month}`);
  });
});

Deno.test("survivalBounds leave a month for who is censored before the first event", () => {
  const inversion = invertMedianInterval({
    n: 5,
    median: "16",
    lower: "7.4",
    upper: "24.6",
  });
  // One of 8 is censored first, so that the events can come at 2, 3, 10 and 16.
  const solution = {
    ...inversion.solutions[0]!,
    censoredBefore: [1, 0, 0, 0],
    events: [1, 1, 1, 1],
    indexU: 2,
    indexMedian: 3,
    u: 10,
    median: 16,
    l: 16,
  };
  const { lower } = survivalBounds(
    { ...inversion, n: 8, solutions: [solution] },
    [1, 2, 3],
  );
  [1, 6 / 7, 5 / 7].forEach((survival, i) =>
    assert.ok(Math.abs(lower[i]! - survival) < 1e-12, `month ${i + 1}`)
  );
});

Deno.test("survivalBounds refuses an inversion without solutions", () => {
  const inversion = invertMedianInterval({
    n: 5,
    median: "26",
    lower: "1.0",
    upper: "60.0",
  });
  assert.throws(() => survivalBounds(inversion, [12]), {
    name: "RangeError",
    message: "Cannot bound survival: the inversion has no solution",
  });
});
