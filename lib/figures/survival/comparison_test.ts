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

const ratiosOf = (comparison: Parameters<typeof compareSurvival>[0]) =>
  compareSurvival(comparison).hazardRatios!;

Deno.test("the hazard ratio is the first group's hazard over the second's", () => {
  const [ab] = ratiosOf({ labels: ["A", "B"], ...patients });
  assert.ok("ratio" in ab!);
  assert.deepEqual([ab.group, ab.reference], ["A", "B"]);
  assert.ok(Math.abs(ab.ratio - aOverB) < 1e-6);
  const [ba] = ratiosOf({ labels: ["B", "A"], ...patients });
  assert.ok("ratio" in ba!);
  assert.equal(ba.group, "B");
  assert.ok(Math.abs(ba.ratio - 1 / aOverB) < 1e-6);
});

Deno.test("what cannot be estimated has its reason", () => {
  const problems = (comparison: Parameters<typeof compareSurvival>[0]) =>
    ratiosOf(comparison).map((one) => "problem" in one ? one.problem : "");
  const none = { ...patients, event: [0, 0, 0, 0] as const };
  assert.deepEqual(problems({ labels: ["A", "B"], ...none }), [
    "no event in A",
  ]);
  assert.equal(
    compareSurvival({ labels: ["A", "B"], ...none }).pValue,
    undefined,
  );
  assert.deepEqual(problems({ labels: ["C", "A", "B"], ...patients }), [
    "C has no patients",
    "",
  ]);
  const apart = { ...patients, group: ["A", "B", "A", "B"] };
  assert.deepEqual(problems({ labels: ["A", "B"], ...apart }), [
    "the events separate the groups",
  ]);
});

Deno.test("a group without events changes no other group's ratio", () => {
  const [silent, a] = ratiosOf({
    labels: ["C", "A", "B"],
    months: [...patients.months, 5, 6],
    event: [...patients.event, 0, 0],
    group: [...patients.group, "C", "C"],
  });
  assert.ok("problem" in silent! && "ratio" in a!);
  assert.equal(silent.problem, "no event in C");
  assert.ok(Math.abs(a.ratio - aOverB) < 1e-6);
});
