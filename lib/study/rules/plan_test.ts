import { testFound } from "../testdata/malformed.ts";
import { editLines, setAnalysis } from "../testdata/spoil.ts";

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
