import assert from "node:assert/strict";
import {
  kaplanMeierByGroup,
  logRankHazardRatio,
  survivalDifference,
} from "./mod.ts";
import { assertClose } from "./testdata/almost_equal.ts";
import fixture from "./testdata/two_groups.json" with { type: "json" };

for (const c of fixture.cases) {
  const { name, time, event, at, level: confidence } = c;
  const group: readonly (string | number)[] = c.group;

  Deno.test(`logRankHazardRatio() agrees with R: ${name}`, () => {
    for (
      const [estimate, expected] of [
        ["peto", c.peto],
        ["observed-expected", c.observedExpected],
      ] as const
    ) {
      const options = { estimate, confidence };
      const found = logRankHazardRatio(time, event, group, options);
      assertClose(found.hazardRatio, expected.ratio, `${estimate} ratio`);
      assertClose(found.standardError, expected.se, `${estimate} SE`);
      assertClose(found.lower, expected.lower, `${estimate} lower`);
      assertClose(found.upper, expected.upper, `${estimate} upper`);
    }
  });

  Deno.test(`survivalDifference() agrees with R: ${name}`, () => {
    const { curves: [first, second] } = kaplanMeierByGroup(time, event, group);
    const found = survivalDifference(first!, second!, at, { confidence });
    const { difference: expected } = c;
    assertClose(found.difference, expected.value, "difference");
    assertClose(found.standardError, expected.se, "SE");
    assertClose(found.lower, expected.lower, "lower");
    assertClose(found.upper, expected.upper, "upper");
    assertClose(found.pValue, expected.p, "p");
  });
}

Deno.test("logRankHazardRatio() of groups that never meet, or without events", () => {
  const apart = logRankHazardRatio(
    [1, 1, 3, 4],
    [0, 0, 1, 1],
    "aabb".split(""),
  );
  assert.equal(apart.hazardRatio, null);
  assert.equal(apart.upper, null);
  // Only a has an event, of which 1/2 is expected in each; V = 1/4.
  const [time, event] = [[1, 2, 3, 4], [1, 0, 0, 0]];
  const group = ["a", "a", "b", "b"];
  const peto = logRankHazardRatio(time, event, group);
  assertClose(peto.hazardRatio, Math.exp(2), "Peto");
  assert.equal(peto.standardError, 2);
  const ratio = logRankHazardRatio(time, event, group, {
    estimate: "observed-expected",
  });
  assert.equal(ratio.hazardRatio, Infinity);
  assert.equal(ratio.upper, null);
  const reversed = logRankHazardRatio(time, event, group, { reference: "a" });
  assert.deepEqual(reversed.groups, ["b", "a"]);
  assert.deepEqual(peto.groups, ["a", "b"]);
  assertClose(reversed.hazardRatio, Math.exp(-2), "reversed");
  assertClose(reversed.lower, 1 / peto.upper!, "reversed lower");
  assert.throws(
    () => logRankHazardRatio(time, event, group, { reference: "c" }),
    {
      name: "RangeError",
      message:
        'Cannot estimate a hazard ratio: reference must be one of ["a","b"], current value is "c"',
    },
  );
  assert.throws(
    () => logRankHazardRatio(time, event, ["a", "b", "c", "c"]),
    {
      name: "RangeError",
      message:
        "Cannot estimate a hazard ratio: the number of groups must be 2, current value is 3",
    },
  );
});

Deno.test("survivalDifference() where something is not known", () => {
  const time = [2, 4, 3, 5];
  const { curves: [a, b] } = kaplanMeierByGroup(
    time,
    [1, 0, 1, 1],
    "aabb".split(""),
  );
  // The curve of a is not known after 4.
  const late = survivalDifference(a!, b!, 5);
  assert.deepEqual(late.survival, [null, 0]);
  assert.equal(late.difference, null);
  assert.equal(late.pValue, null);
  // Before any event there is no difference, and no error to test it by.
  const early = survivalDifference(a!, b!, 1);
  assert.equal(early.difference, 0);
  assert.deepEqual([early.lower, early.upper, early.z], [0, 0, null]);
});
