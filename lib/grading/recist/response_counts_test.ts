import assert from "node:assert/strict";
import { responseCounts } from "./response_counts.ts";

const responses = [
  { patient: "A", timePoint: 3, response: "SD" },
  { patient: "A", timePoint: 12, response: "PR" },
  { patient: "A", timePoint: 18, response: "SD" },
  { patient: "A", timePoint: 24, response: "PD" },
  { patient: "B", timePoint: 3, response: "PD" },
] as const;

Deno.test("a missed scan is not evaluable, a patient who left has left", () => {
  const counts = responseCounts(responses, ["A", "B", "C"], [3, 6, 12]);
  assert.deepEqual(
    counts.map(({ timePoint, response, patients }) =>
      `${timePoint} ${response} ${patients}`
    ),
    [
      "3 SD 1",
      "3 PD 1",
      "3 left 1",
      "6 NE 1",
      "6 left 2",
      "12 PR 1",
      "12 left 2",
      "after PD 1",
      "after left 2",
    ],
  );
});

Deno.test("a scan repeated at a time point is its response", () => {
  const repeated = [
    { patient: "A", timePoint: 3, response: "SD" },
    { patient: "A", timePoint: 3, response: "PD" },
  ] as const;
  assert.deepEqual(responseCounts(repeated, ["A"], [3])[0], {
    timePoint: "3",
    response: "PD",
    patients: 1,
  });
});

Deno.test("every time point adds up to the cohort", () => {
  const counts = responseCounts(responses, ["A", "B", "C", "D"], [
    3,
    6,
    12,
    18,
  ]);
  const totals = Object.groupBy(counts, ({ timePoint }) => timePoint);
  for (const rows of Object.values(totals)) {
    assert.equal(rows!.reduce((sum, { patients }) => sum + patients, 0), 4);
  }
});

Deno.test("a response of nobody in the cohort is an error", () => {
  assert.throws(
    () => responseCounts(responses, ["A"], [3]),
    /responses\[4\]\.patient must be one of the patients, current value is "B"/,
  );
});
