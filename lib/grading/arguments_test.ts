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
    assert.throws(() => read([null] as never), { name: "TypeError", message });
  }
});
