import assert from "node:assert/strict";
import type { StatedAnalysis } from "../model/analysis.ts";
import type { StudyReadings } from "../model/table_reading.ts";
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

const scanReadings = (...scans: [timePoint: number, month: number][]) =>
  readingsOf({
    assessments: scans.map(([time_point, month]) => ({ time_point, month })),
  });

/** Places of the problems that an analysis and tables have together. */
const places = (analysis: StatedAnalysis, readings: StudyReadings) =>
  planProblems({ ...goodPackage, analysis }, readings)
    .map(({ column }) => column).toArray();

const scanProblems = (
  timeUnit: string,
  ...scans: [timePoint: number, month: number][]
) => places({ timeUnit }, scanReadings(...scans));

Deno.test("a time point of the analysis is one of those planned", () => {
  const readings = scanReadings([0, 0], [3, 3], [6, 6]);
  const ofPoints = (...responseTimePoints: number[]) =>
    places({ responseTimePoints }, readings);
  assert.deepEqual(ofPoints(6), []);
  assert.deepEqual(ofPoints(5, 6), []);
  assert.deepEqual(ofPoints(5), ["analysis.responseTimePoints"]);
  assert.deepEqual(ofPoints(), []);
});

Deno.test("a time that is compared with baseline is one at which something is known", () => {
  const pairedTimePoints = { laboratory: 1, symptoms: 3 };
  const symptoms = [{ month: 3 }];
  const laboratoryAt = (...months: number[]) =>
    readingsOf({ laboratory: months.map((month) => ({ month })), symptoms });
  const found = (readings: StudyReadings) =>
    places({ pairedTimePoints }, readings);
  const wrong = ["analysis.pairedTimePoints.laboratory"];
  assert.deepEqual(found(laboratoryAt(0, 1, 6)), []);
  assert.deepEqual(found(laboratoryAt(0, 6)), wrong);
  assert.deepEqual(found(laboratoryAt(0.5, 2)), wrong);
  assert.deepEqual(found(laboratoryAt(0)), [], "nothing after baseline");
  const { laboratory, ...others } = laboratoryAt(0, 6);
  const problems = [{ file: "", found: "", expected: "" }];
  const halfRead = { ...others, laboratory: { ...laboratory, problems } };
  assert.deepEqual(found(halfRead), [], "a table with a problem may lack rows");
});

Deno.test("a scan is near its time point up to three times as late or as early", () => {
  assert.deepEqual(scanProblems("month", [3, 9]), []);
  assert.deepEqual(scanProblems("month", [9, 3]), []);
  assert.deepEqual(scanProblems("month", [3, 9.1]), ["month"]);
  assert.deepEqual(scanProblems("month", [9.1, 3]), ["month"]);
  assert.deepEqual(scanProblems("month", [3, 90], [6, 6]), []);
  assert.deepEqual(scanProblems("month", [0, 90], [3, 0]), [], "baseline");
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
