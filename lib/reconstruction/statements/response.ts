import { type Constraint, statement } from "../constraint.ts";
import {
  countOf,
  type PatientTest,
  percentageOf,
} from "./patient_statistics.ts";

const PLACE = "Results, radiological response";

const firstYear = (reason: string): PatientTest => (row) =>
  row.event === 1 && row.reason === reason && row.months <= 12;

/** Radiological response, and what happened within 12 months. */
export const RESPONSE: readonly Constraint[] = [
  statement(
    "response.complete",
    PLACE,
    "1",
    "complete response",
    countOf((r) => r.best3 === "CR"),
  ),
  statement(
    "response.partial",
    PLACE,
    "1",
    "partial response",
    countOf((r) => r.best3 === "PR"),
  ),
  statement(
    "response.stable3",
    PLACE,
    "25",
    "at least 3 months of stable disease",
    countOf((row) => row.best3 === "SD"),
    {
      interpretation: "stable-disease",
      under: {
        "stable-only": {},
        "with-partial": {
          statistic: countOf((row) => ["SD", "PR"].includes(row.best3)),
        },
      },
      conflictsWith: ["response.caption"],
    },
  ),
  statement(
    "response.stable6",
    PLACE,
    "20",
    "at least 6 months of stable disease",
    countOf((row) => row.best6 === "SD"),
    {
      interpretation: "stable-disease",
      under: {
        "stable-only": {},
        "with-partial": {
          statistic: countOf((row) => ["SD", "PR"].includes(row.best6)),
        },
      },
    },
  ),
  statement(
    "response.caption",
    "Figure 1, caption",
    "71",
    "percentage with at least 3 months of stable disease or partial response",
    percentageOf((row) => ["SD", "PR"].includes(row.best3)),
    {
      interpretation: "stable-disease",
      under: { "with-partial": {} },
      conflictsWith: ["response.stable3", "response.partial"],
    },
  ),
  statement(
    "first-year.deaths",
    PLACE,
    "5",
    "deaths within 12 months",
    countOf(firstYear("death")),
  ),
  statement(
    "first-year.progressions",
    PLACE,
    "4",
    "further progressions within 12 months",
    countOf(firstYear("progression")),
    {
      interpretation: "first-year-progression",
      under: { results: {} },
      conflictsWith: ["first-year.discussion"],
    },
  ),
  statement(
    "first-year.discussion",
    "Discussion",
    "23",
    "percentage progressing within 12 months",
    percentageOf(firstYear("progression")),
    {
      interpretation: "first-year-progression",
      under: { discussion: {} },
      conflictsWith: ["first-year.progressions"],
    },
  ),
  statement(
    "not-progressed",
    PLACE,
    "7",
    "had not progressed while on interferon",
    countOf((row) => row.event === 0 && row.stop_reason === "ongoing"),
    {
      interpretation: "not-progressed",
      under: {
        "on-treatment": {},
        "only-seven": { statistic: countOf((row) => row.event === 0) },
      },
    },
  ),
];
