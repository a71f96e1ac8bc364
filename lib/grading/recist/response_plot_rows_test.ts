import assert from "node:assert/strict";
import {
  spiderRows,
  timePointResponses,
  type TumourAssessment,
  waterfallRows,
} from "../mod.ts";

const scans = (
  patient: string,
  ...sums: (number | null)[]
): TumourAssessment[] =>
  sums.map((target_sum, i) => ({
    patient,
    time_point: 3 * i,
    month: 3 * i,
    target_sum,
    non_target: "none",
    new_lesion: false,
  }));
const visits = timePointResponses([
  ...scans("A", 100, 80, 60, 90, 10), // progression at 9 months, then smaller
  ...scans("B", 50, 70),
  ...scans("C", 40, null, 44),
  ...scans("D", 40, null),
]);

Deno.test("a bar is the best change up to the first progression, largest increase first", () => {
  assert.deepEqual(
    waterfallRows(visits).map(({ patient, rank, change, month, response }) => [
      patient,
      rank,
      change,
      month,
      response,
    ]),
    [["B", 0, 40, 3, "PD"], ["C", 1, 10, 6, "SD"], ["A", 2, -40, 6, "PR"]],
  );
});

Deno.test("a sum of a part of the lesions is no point", () => {
  const part = timePointResponses(
    scans("E", 100, 40, 90).map((scan) => ({
      ...scan,
      target_evaluated: scan.time_point !== 3,
    })),
  );
  assert.deepEqual(waterfallRows(part).map(({ change }) => change), [-10]);
  assert.deepEqual(spiderRows(part).map(({ change }) => change), [0, -10]);
});

Deno.test("a line starts at baseline and passes over what was not measured", () => {
  const rows = spiderRows(visits);
  assert.deepEqual(
    rows.filter(({ patient }) => patient === "C").map((
      { month, change, response },
    ) => [month, change, response]),
    [[0, 0, "baseline"], [6, 10, "SD"]],
  );
  assert.equal(rows.filter(({ patient }) => patient === "A").length, 5);
  assert.ok(rows.every(({ patient }) => patient !== "D"));
});
