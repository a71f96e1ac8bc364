import assert from "node:assert/strict";
import { sumOfDiameters, timePointResponses } from "../mod.ts";

let lesions = 0;
const other = (diameter: number | null, too_small = false) => ({
  lesion: `lesion ${++lesions}`,
  kind: "other" as const,
  diameter,
  too_small,
});
const node = (diameter: number | null) => ({
  lesion: `node ${++lesions}`,
  kind: "node" as const,
  diameter,
});

Deno.test("normal nodes keep their short axis in the sum of a complete response", () => {
  assert.deepEqual(sumOfDiameters([other(0), node(9.9)]), {
    target_sum: 9.9,
    target_complete: true,
    target_evaluated: true,
    n: 2,
  });
  assert.equal(sumOfDiameters([other(0), node(10)]).target_complete, false);
  assert.equal(sumOfDiameters([other(1), node(8)]).target_complete, false);
});

Deno.test("too small to measure counts 5 mm; not evaluated is missing, not 0", () => {
  assert.equal(sumOfDiameters([other(null, true), other(20)]).target_sum, 25);
  const part = sumOfDiameters([other(null), other(0)]);
  assert.deepEqual(
    [part.target_sum, part.target_complete, part.target_evaluated],
    [0, false, false],
  );
  assert.equal(sumOfDiameters([other(null)]).target_sum, null);
  const none = sumOfDiameters([]);
  assert.deepEqual([none.target_sum, none.target_complete], [null, false]);
});

Deno.test("the sum is a row of assessments", () => {
  const scan = (
    month: number,
    sizes: Parameters<typeof sumOfDiameters>[0],
  ) => ({
    patient: "P01",
    time_point: month,
    month,
    non_target: "none" as const,
    new_lesion: false,
    ...sumOfDiameters(sizes),
  });
  const visits = timePointResponses([
    scan(0, [other(30), node(20)]),
    scan(3, [other(0), node(9)]),
    scan(6, [other(null), node(9)]),
    scan(12, [other(20), node(null)]),
  ]);
  assert.deepEqual(visits.map((visit) => visit.response), ["CR", "NE", "PD"]);
});

Deno.test("errors name the row", () => {
  assert.throws(
    () => sumOfDiameters([other(-1)]),
    /measurements\[0\]\.diameter/,
  );
  assert.throws(
    () => sumOfDiameters([other(3, true)]),
    /must be empty for a lesion too small to measure/,
  );
  const text = "false" as unknown as boolean;
  assert.throws(
    () => sumOfDiameters([{ lesion: "a", kind: "other", too_small: text }]),
    /measurements\[0\]\.too_small must be true, false or empty/,
  );
  const one = other(20);
  assert.throws(
    () => sumOfDiameters([one, other(3), one]),
    /measurements\[2\]\.lesion must be unique/,
  );
});
