import assert from "node:assert/strict";
import { comparisonLines } from "./comparison_lines.ts";

const hazardRatio = {
  group: "A",
  reference: "B",
  method: "Cox regression",
  ratio: 2.5616,
  lower: 0.1994,
  upper: 32.906,
};
const label = "A against B";

Deno.test("the printed ratio names both groups, the reference and the method", () => {
  assert.deepEqual(
    comparisonLines({ hazardRatio: true, comparison: { label, hazardRatio } }),
    [
      "A against B",
      "HR A vs B (reference), Cox regression:",
      "2.56 (95% CI 0.20–32.91)",
    ],
  );
});

Deno.test("a ratio without a finite value is said not to be estimable", () => {
  const ratio = Infinity;
  const infinite = { ...hazardRatio, ratio, lower: 0, upper: Infinity };
  assert.deepEqual(
    comparisonLines({
      hazardRatio: true,
      comparison: { hazardRatio: infinite },
    }),
    ["HR A vs B (reference), Cox regression:", "not estimable"],
  );
});

Deno.test("a p-value has three decimals, or is said to be smaller", () => {
  const lines = (pValue: number) =>
    comparisonLines({ comparison: { label, pValue, hazardRatio } });
  assert.deepEqual(lines(0.6574), [label, "log-rank test: p = 0.657"]);
  assert.deepEqual(lines(0.0009), [label, "log-rank test: p < 0.001"]);
});

Deno.test("a p-value that the data were made to give is marked", () => {
  const lines = comparisonLines({
    comparison: { pValue: 0.657, fitted: true },
  });
  assert.deepEqual(lines, ["log-rank test: p = 0.657 (fitted)"]);
});

Deno.test("without a result there is no line, not even a label", () => {
  const comparison = { label };
  assert.deepEqual(comparisonLines({ hazardRatio: true, comparison }), []);
});
