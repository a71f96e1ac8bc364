import { type Constraint, statements } from "../constraint.ts";
import type { PatientTest } from "../populations.ts";
import { countOf, having, percentageOf } from "./patient_statistics.ts";

const PLACE = "Results, radiological response";

const firstYear = (reason: string): PatientTest => (row) =>
  row.event === 1 && row.reason === reason && row.months <= 12;
const partialOrStable = (column: "best3" | "best6"): PatientTest => (row) =>
  ["SD", "PR"].includes(row[column]);

/** Radiological response, and what happened within 12 months. */
export const RESPONSE: readonly Constraint[] = [
  ...statements(PLACE, [
    ["response.complete", "1", "complete response", having("best3", "CR")],
    ["response.partial", "1", "partial response", having("best3", "PR")],
    [
      "response.stable3",
      "25",
      "at least 3 months of stable disease",
      having("best3", "SD"),
      {
        interpretation: "stable-disease",
        under: {
          "stable-only": {},
          "with-partial": { statistic: countOf(partialOrStable("best3")) },
        },
        conflictsWith: ["response.caption"],
      },
    ],
    [
      "response.stable6",
      "20",
      "at least 6 months of stable disease",
      having("best6", "SD"),
      {
        interpretation: "stable-disease",
        under: {
          "stable-only": {},
          "with-partial": { statistic: countOf(partialOrStable("best6")) },
        },
      },
    ],
  ]),
  ...statements("Figure 1, caption", [[
    "response.caption",
    "71",
    "percentage with at least 3 months of stable disease or partial response",
    percentageOf(partialOrStable("best3")),
    {
      interpretation: "stable-disease",
      under: { "with-partial": {} },
      conflictsWith: ["response.stable3", "response.partial"],
    },
  ]]),
  ...statements(PLACE, [
    [
      "first-year.deaths",
      "5",
      "deaths within 12 months",
      countOf(firstYear("death")),
    ],
    [
      "first-year.progressions",
      "4",
      "further progressions within 12 months",
      countOf(firstYear("progression")),
      {
        interpretation: "first-year-progression",
        under: { results: {} },
        conflictsWith: ["first-year.discussion"],
      },
    ],
  ]),
  ...statements("Discussion", [[
    "first-year.discussion",
    "23",
    "percentage progressing within 12 months",
    percentageOf(firstYear("progression")),
    {
      interpretation: "first-year-progression",
      under: { discussion: {} },
      conflictsWith: ["first-year.progressions"],
    },
  ]]),
  ...statements(PLACE, [[
    "not-progressed",
    "7",
    "had not progressed while on interferon",
    countOf((row) => row.event === 0 && row.stop_reason === "ongoing"),
    {
      interpretation: "not-progressed",
      under: {
        "on-treatment": {},
        "only-seven": { statistic: having("event", 0) },
      },
    },
  ]]),
];
