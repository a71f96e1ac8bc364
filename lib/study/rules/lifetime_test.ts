import assert from "node:assert/strict";
import { goodPackage, testFound } from "../testdata/malformed.ts";
import { readingsOf } from "../testdata/readings_of.ts";
import { all, cell } from "../testdata/spoil.ts";
import { lifetimeProblems } from "./lifetime.ts";

testFound([
  {
    name: "follow-up in days where the study counts in months",
    spoil: all(
      ...[2, 3, 4].map((row) =>
        cell("treatment.csv", "last_follow_up", "1827", row)
      ),
    ),
    file: "treatment.csv",
    row: 2,
    column: "last_follow_up",
    message:
      /found 1827, and such times in 2 more rows, expected no more than 1200 months, which is 100 years \(the unit of time/,
  },
]);

Deno.test("nobody is followed for more than a hundred years, in any unit", () => {
  const most = { day: 36525, week: 5218, month: 1200, year: 100 };
  for (const [timeUnit, time] of Object.entries(most)) {
    const found = (months: number) =>
      lifetimeProblems(
        { ...goodPackage, analysis: { timeUnit } },
        readingsOf({ survival: [{ months: 1 }, { months }] }),
      ).map(({ row, column, found }) => [row, column, found]).toArray();
    assert.deepEqual(found(time), []);
    assert.deepEqual(found(time + 1), [[3, "months", String(time + 1)]]);
  }
});
