import assert from "node:assert/strict";
import { completePairs, pairedVisits } from "./paired_visits.ts";

const record = (patient: string, month: number, value: number | null) => ({
  patient,
  month,
  value,
});

Deno.test("a subject seen once, or not measured, stays in the list without a value", () => {
  const pairs = pairedVisits(
    [
      record("B", 6, 4),
      record("A", 0, 1),
      record("A", 3, 9),
      record("A", 6, null),
    ],
    "value",
    [0, 6],
  );
  assert.deepEqual(pairs, [
    { patient: "B", before: null, after: 4 },
    { patient: "A", before: 1, after: null },
  ]);
  assert.deepEqual(completePairs(pairs), []);
});

Deno.test("a value of 0 is a value", () => {
  const pairs = pairedVisits([record("A", 0, 3), record("A", 6, 0)], "value", [
    0,
    6,
  ]);
  assert.deepEqual(completePairs(pairs), [
    { patient: "A", before: 3, after: 0, change: -3 },
  ]);
});

Deno.test("two records of one visit are refused", () => {
  assert.throws(
    () =>
      pairedVisits([record("A", 0, null), record("A", 0, 2)], "value", [0, 6]),
    {
      name: "RangeError",
      message:
        "Cannot pair visits: rows[1] must be the only record of A at month 0",
    },
  );
});
