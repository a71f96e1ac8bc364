import assert from "node:assert/strict";
import {
  bestOverallResponses,
  ctcaeGrades,
  progressionFreeSurvival,
  selectTargetLesions,
  sumOfDiameters,
  timePointResponses,
  whoGrades,
} from "./mod.ts";
import { above, atLeast, optionalNumber, requiredNumber } from "./check.ts";

Deno.test("bounds are reached in spite of floating-point dust", () => {
  assert.notEqual(26.4 - 22, 0.2 * 22);
  assert.ok(atLeast(26.4 - 22, 0.2 * 22));
  assert.ok(!above(26.4 - 22, 0.2 * 22));
  assert.ok(above(4.41, 4.4));
  assert.ok(!atLeast(4.39, 4.4));
  assert.ok(atLeast(0, 0));
  assert.ok(!above(0, 0));
});

Deno.test("empty cells are null, anything but a number in range is an error", () => {
  assert.equal(optionalNumber("do", "x", undefined), null);
  assert.equal(optionalNumber("do", "x", null), null);
  assert.equal(optionalNumber("do", "x", 0), 0);
  for (const value of [NaN, Infinity, -1, "3", true]) {
    assert.throws(() => optionalNumber("do", "x", value), {
      name: "RangeError",
      message: /Cannot do: x must be a finite number of at least 0 or empty/,
    });
  }
  assert.throws(() => optionalNumber("do", "x", 101, 0, 100), /from 0 to 100/);
  assert.throws(() => requiredNumber("do", "x", null), /x must be a finite/);
});

Deno.test("a row that is no object is an error that names it", () => {
  const readers: readonly [(rows: never) => unknown, RegExp][] = [
    [whoGrades, /rows\[0\] must be an object, current value is null/],
    [ctcaeGrades, /rows\[0\] must be an object/],
    [timePointResponses, /assessments\[0\] must be an object/],
    [bestOverallResponses, /visits\[0\] must be an object/],
    [selectTargetLesions, /lesions\[0\] must be an object/],
    [sumOfDiameters, /measurements\[0\] must be an object/],
    [(rows) => progressionFreeSurvival(rows, []), /courses\[0\] must be an/],
    [(rows) => progressionFreeSurvival([], rows), /assessments\[0\] must be/],
  ];
  for (const [read, message] of readers) {
    assert.throws(() => read([null] as never), { name: "RangeError", message });
  }
});
