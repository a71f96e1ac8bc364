import { type Constraint, statement } from "../constraint.ts";
import { median } from "../../descriptive/mod.ts";
import type { ObservedPatient } from "../observe.ts";
import {
  countOf,
  type PatientTest,
  percentageOf,
} from "./patient_statistics.ts";

const RESULTS = "Results", TOXICITY = "Toxicity";

/** Days in a month of a year of 365.25 days. */
const DAYS_IN_MONTH = 365.25 / 12;

function patients(
  id: string,
  printed: string,
  quantity: string,
  test: PatientTest,
  choice: Pick<Constraint, "interpretation" | "under" | "conflictsWith"> = {},
  place = RESULTS,
): Constraint {
  return statement(id, place, printed, quantity, countOf(test), choice);
}

const early: PatientTest = (row) => row.duration < 3;
const stopped = (reason: string, when: PatientTest): PatientTest => (row) =>
  row.stop_reason === reason && when(row);
const late: PatientTest = (row) => !early(row);

/** Doses, time on treatment and reasons for stopping. */
export const TREATMENT: readonly Constraint[] = [
  statement(
    "dose.minimum",
    RESULTS,
    "1.5",
    "lowest dose",
    (o) => Math.min(...doses(o.patients)),
  ),
  statement(
    "dose.maximum",
    RESULTS,
    "3.5",
    "highest dose",
    (o) => Math.max(...doses(o.patients)),
  ),
  statement(
    "dose.usual",
    RESULTS,
    "86",
    "percentage with 3 MU",
    percentageOf((row) => row.starting_dose === 3),
  ),
  patients(
    "dose.pegylated",
    "1",
    "pegylated interferon",
    (row) => row.pegylated,
  ),
  patients(
    "dose.increased",
    "11",
    "dose increased",
    (row) => row.dose_increased,
  ),
  patients("dose.reduced", "4", "dose reduced", (row) => row.dose_reduced),
  patients(
    "embolization.during",
    "2",
    "embolization",
    (row) => row.embolization_during,
  ),
  statement(
    "duration.minimum",
    RESULTS,
    "19",
    "shortest treatment in days",
    (o) => DAYS_IN_MONTH * Math.min(...durations(o.patients)),
  ),
  statement(
    "duration.maximum",
    RESULTS,
    "64",
    "longest treatment",
    (o) => Math.max(...durations(o.patients)),
  ),
  statement(
    "duration.median",
    RESULTS,
    "11",
    "median time on treatment",
    (o) => median(durations(o.patients)),
  ),
  patients(
    "stop.ongoing",
    "7",
    "still treated",
    (row) => row.stop_reason === "ongoing",
  ),
  patients(
    "stop.any",
    "28",
    "discontinued",
    (row) => row.stop_reason !== "ongoing",
  ),
  patients("stop.early", "8", "withdrew before 3 months", early),
  patients("stop.early.death", "1", "early: death", stopped("death", early)),
  patients(
    "stop.early.toxicity",
    "5",
    "early: toxicity",
    stopped("toxicity", early),
  ),
  patients(
    "stop.early.anaemia",
    "1",
    "early: anaemia",
    stopped("anaemia", early),
  ),
  patients(
    "stop.early.progression",
    "1",
    "early: progression",
    stopped("progression", early),
  ),
  patients("stop.late.death", "3", "later: death", stopped("death", late)),
  patients(
    "stop.late.progression",
    "10",
    "later: progression",
    stopped("progression", late),
  ),
  patients(
    "stop.late.toxicity",
    "5",
    "later: toxicity",
    stopped("toxicity", late),
    {
      interpretation: "stopped-for-toxicity",
      under: { reasons: {}, nine: { readAs: "4" } },
      conflictsWith: ["stop.toxicity.nine"],
    },
  ),
  patients(
    "stop.late.wish",
    "1",
    "later: wish",
    stopped("patient wish", late),
    {
      interpretation: "stopped-for-toxicity",
      under: { reasons: {}, nine: { readAs: "2" } },
      conflictsWith: ["stop.toxicity.nine"],
    },
  ),
  patients(
    "stop.late.response",
    "1",
    "later: complete response",
    stopped("sustained complete response", late),
  ),
  patients(
    "stop.wish.month",
    "1",
    "stopped by wish after 29 months",
    stopped("patient wish", (row) => row.duration === 29),
  ),
  patients(
    "stop.response.month",
    "1",
    "stopped after 63 months of complete response",
    stopped("sustained complete response", (row) => row.duration === 63),
  ),
  ...[5, 6, 9].map((month) =>
    patients(
      `stop.toxicity.${month}`,
      "1",
      `stopped for toxicity at ${month} months, at least`,
      (row) => row.stop_reason === "toxicity" && row.duration === month,
      {},
      TOXICITY,
    )
  ),
  patients(
    "stop.toxicity.nine",
    "9",
    "stopped for toxicity or poor tolerance",
    (row) => row.stop_reason === "toxicity",
    {
      interpretation: "stopped-for-toxicity",
      under: { nine: {} },
      conflictsWith: [
        "stop.early.toxicity",
        "stop.late.toxicity",
        "stop.late.wish",
      ],
    },
    TOXICITY,
  ),
];

function durations(rows: readonly ObservedPatient[]): number[] {
  return rows.map((row) => row.duration);
}

function doses(rows: readonly ObservedPatient[]): number[] {
  return rows.map((row) => row.starting_dose).filter((dose) => dose !== null);
}
