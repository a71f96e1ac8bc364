import assert from "node:assert/strict";
import { compareSurvival } from "./comparison.ts";

/*
 * A's events at 1 and 3, B's at 2 and 4. With x the hazard of A over B, the
 * partial likelihood is x/(2x+2) · 1/(x+2) · x/(x+1) · 1, at its largest where
 * x² - x - 4 = 0: x = (1 + √17)/2, and B over A is its reciprocal.
 */
const aOverB = (1 + Math.sqrt(17)) / 2;
const patients = {
  months: [1, 3, 2, 4],
  event: [1, 1, 1, 1],
  group: ["A", "A", "B", "B"],
} as const;

Deno.test("the hazard ratio is the first group's hazard over the second's", () => {
  const ab = compareSurvival({ labels: ["A", "B"], ...patients });
  assert.equal(ab.label, "A against B");
  assert.equal(ab.hazardRatio!.group, "A");
  assert.equal(ab.hazardRatio!.reference, "B");
  assert.ok(Math.abs(ab.hazardRatio!.ratio - aOverB) < 1e-6);
  const ba = compareSurvival({ labels: ["B", "A"], ...patients });
  assert.equal(ba.hazardRatio!.group, "B");
  assert.ok(Math.abs(ba.hazardRatio!.ratio - 1 / aOverB) < 1e-6);
});

Deno.test("without events there is nothing to compare: no p-value, no ratio", () => {
  const { pValue, hazardRatio } = compareSurvival({
    labels: ["A", "B"],
    months: [1, 2, 3, 4],
    event: [0, 0, 0, 0],
    group: ["A", "A", "B", "B"],
  });
  assert.equal(pValue, undefined);
  assert.equal(hazardRatio, undefined);
});

Deno.test("three groups have no hazard ratio", () => {
  const { hazardRatio } = compareSurvival({
    labels: ["A", "B", "C"],
    months: [1, 2, 3],
    event: [1, 1, 1],
    group: ["A", "B", "C"],
  });
  assert.equal(hazardRatio, undefined);
});
