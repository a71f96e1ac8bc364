import { median } from "../../descriptive/mod.ts";
import { timePointResponses } from "../../grading/mod.ts";
import {
  type Constraint,
  type StatementRow,
  statements,
} from "../constraint.ts";
import type { Observed } from "../observe.ts";
import { countOf, having, percentageOf } from "./patient_statistics.ts";

/** Days in a month of a year of 365.25 days. */
const DAYS_IN_MONTH = 365.25 / 12;

/** Stops for a reason, of the population. */
const stopped = (reason: string) => having("stop_reason", reason);

/** Months from the first scan with complete response to the end of treatment. */
const monthsInResponse = ({ patients, data }: Observed) =>
  Math.max(...patients.map((row) => row.duration)) -
  Math.min(
    ...timePointResponses(data.assessments)
      .filter(({ response }) => response === "CR").map(({ month }) => month),
  );

/** Doses, time on treatment and reasons for stopping. */
export const TREATMENT: readonly Constraint[] = [
  ...statements("Results", [
    ["dose.minimum", "1.5", "lowest dose", (o) => Math.min(...doses(o))],
    ["dose.maximum", "3.5", "highest dose", (o) => Math.max(...doses(o))],
    [
      "dose.usual",
      "86",
      "percentage with 3 MU",
      percentageOf((row) => row.starting_dose === 3),
    ],
    ["dose.pegylated", "1", "pegylated interferon", having("pegylated")],
    ["dose.increased", "11", "dose increased", having("dose_increased")],
    ["dose.reduced", "4", "dose reduced", having("dose_reduced")],
    ["embolization.during", "2", "embolization", having("embolization_during")],
    [
      "duration.minimum",
      "19",
      "shortest treatment in days",
      (o) => DAYS_IN_MONTH * Math.min(...durations(o)),
    ],
    [
      "duration.maximum",
      "64",
      "longest treatment",
      (o) => Math.max(...durations(o)),
    ],
    [
      "duration.median",
      "11",
      "median time on treatment",
      (o) => median(durations(o)),
    ],
    ["stop.ongoing", "7", "still treated", having("stop_reason", "ongoing")],
    [
      "stop.any",
      "28",
      "discontinued",
      countOf((row) => row.stop_reason !== "ongoing"),
    ],
    [
      "stop.early",
      "8",
      "withdrew before 3 months",
      countOf((row) => row.duration < 3),
    ],
  ]),
  ...statements("Results", [
    ["stop.early.death", "1", "early: death", stopped("death")],
    ["stop.early.toxicity", "5", "early: toxicity", stopped("toxicity")],
    ["stop.early.anaemia", "1", "early: anaemia", stopped("anaemia")],
    [
      "stop.early.progression",
      "1",
      "early: progression",
      stopped("progression"),
    ],
  ], "stopped before 3 months"),
  ...statements("Results", [
    ["stop.late.death", "3", "later: death", stopped("death")],
    [
      "stop.late.progression",
      "10",
      "later: progression",
      stopped("progression"),
    ],
    [
      "stop.late.toxicity",
      "5",
      "later: toxicity",
      stopped("toxicity"),
      {
        interpretation: "stopped-for-toxicity",
        under: { reasons: {}, nine: { readAs: "4" } },
        conflictsWith: ["stop.toxicity.nine"],
      },
    ],
    ["stop.late.wish", "1", "later: wish", stopped("patient wish"), {
      interpretation: "stopped-for-toxicity",
      under: { reasons: {}, nine: { readAs: "2" } },
      conflictsWith: ["stop.toxicity.nine"],
    }],
    [
      "stop.late.response",
      "1",
      "later: complete response",
      stopped("sustained complete response"),
    ],
    [
      "stop.wish.month",
      "1",
      "stopped by wish after 29 months",
      countOf((row) =>
        row.stop_reason === "patient wish" && row.duration === 29 &&
        row.best3 === "SD"
      ),
    ],
  ], "treated for 3 months or longer"),
  ...statements("Results", [
    [
      "stop.response.month",
      "1",
      "stopped in complete response after 63 months of treatment",
      having("duration", 63),
      {
        interpretation: "sustained-response",
        under: { "on-treatment": {} },
        conflictsWith: ["stop.response.months"],
      },
    ],
    [
      "stop.response.months",
      "63",
      "months of complete response",
      monthsInResponse,
      {
        interpretation: "sustained-response",
        under: { "on-treatment": { readAs: "60" }, "unplanned-scan": {} },
        conflictsWith: ["duration.maximum"],
      },
    ],
  ], "stopped in complete response"),
  ...statements(
    "Toxicity",
    [5, 6, 9].map((month): StatementRow => [
      `stop.toxicity.${month}`,
      "1",
      `stopped for toxicity at ${month} months, at least`,
      having("duration", month),
    ]),
    "stopped for toxicity",
  ),
  ...statements("Toxicity", [[
    "stop.toxicity.nine",
    "9",
    "stopped for toxicity or poor tolerance",
    stopped("toxicity"),
    {
      interpretation: "stopped-for-toxicity",
      under: { nine: {} },
      conflictsWith: [
        "stop.early.toxicity",
        "stop.late.toxicity",
        "stop.late.wish",
      ],
    },
  ]]),
];

function durations({ patients }: Observed): number[] {
  return patients.map((row) => row.duration);
}

function doses({ patients }: Observed): number[] {
  return patients.map((row) => row.starting_dose)
    .filter((dose) => dose !== null);
}
