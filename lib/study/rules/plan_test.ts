import assert from "node:assert/strict";
import { goodPackage, testFound } from "../testdata/malformed.ts";
import { readingsOf } from "../testdata/readings_of.ts";
import { editLines, setAnalysis } from "../testdata/spoil.ts";
import { planProblems } from "./plan.ts";

testFound([
  {
    name: "another unit of time over the same times",
    spoil: setAnalysis({ timeUnit: "day" }),
    file: "datapackage.json",
    column: "analysis.timeUnit",
    message: /found day, expected the unit of .*, of which the first is 3 \(/,
  },
  {
    name: "time points of the analysis in another unit than the scans'",
    spoil: setAnalysis({ responseTimePoints: [91, 183, 365] }),
    file: "datapackage.json",
    column: "analysis.responseTimePoints",
    message: /found 91, 183, 365, expected time points of .*: 3, 6, 12 \(/,
  },
  {
    name: "scans in days at time points in months",
    spoil: editLines("assessments.csv", (lines) => {
      for (const [i, line] of lines.entries()) {
        const [patient, planned, month, ...rest] = line.split(",");
        if (!(Number(month) > 0)) continue;
        lines[i] = [patient, planned, Number(month) * 30, ...rest].join(",");
      }
    }),
    file: "assessments.csv",
    column: "month",
    message: /no scan near its time_point, such as 90 for 3, expected both in/,
  },
]);

/** Places of what is wrong with scans: their time points, and when they were made. */
const scanProblems = (timeUnit: string, ...scans: [number, number][]) =>
  planProblems(
    { ...goodPackage, analysis: { timeUnit } },
    readingsOf({
      assessments: scans.map(([time_point, month]) => ({ time_point, month })),
    }),
  ).map(({ column }) => column).toArray();

Deno.test("a scan is near its time point up to three times as late or as early", () => {
  assert.deepEqual(scanProblems("month", [3, 9]), []);
  assert.deepEqual(scanProblems("month", [9, 3]), []);
  assert.deepEqual(scanProblems("month", [3, 9.1]), ["month"]);
  assert.deepEqual(scanProblems("month", [9.1, 3]), ["month"]);
  assert.deepEqual(scanProblems("month", [3, 90], [6, 6]), []);
  assert.deepEqual(scanProblems("month", [0, 90]), [], "baseline is no scan");
});

Deno.test("a first scan is planned between ten days and two years", () => {
  const firsts: [unit: string, possible: number, impossible: number][] = [
    ["day", 10, 9],
    ["day", 730, 731],
    ["week", 2, 1],
    ["week", 104, 105],
    ["month", 23, 24],
    ["year", 1, 2],
  ];
  for (const [unit, possible, impossible] of firsts) {
    const problems = (time: number) =>
      scanProblems(unit, [0, 0], [time, time], [30 * time, 30 * time]);
    assert.deepEqual(problems(possible), [], `${possible} ${unit}`);
    assert.deepEqual(problems(impossible), ["analysis.timeUnit"]);
  }
  assert.deepEqual(scanProblems("fortnight", [1, 1]), [], "an unknown unit");
});
