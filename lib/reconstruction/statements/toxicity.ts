import { type Constraint, statement } from "../constraint.ts";
import type { ObservedPatient } from "../observe.ts";
import {
  countOf,
  type PatientTest,
  percentageOf,
} from "./patient_statistics.ts";

const PLACE = "Toxicity";

/** CTCAE terms of the blood counts. */
const BLOOD = [
  "Anemia",
  "White blood cell decreased",
  "Lymphocyte count decreased",
  "Neutrophil count decreased",
  "Platelet count decreased",
];

const grade = (row: ObservedPatient, term: string) =>
  row.toxicity.get(term) ?? 0;
const worst = (row: ObservedPatient, terms: readonly string[]) =>
  Math.max(...terms.map((term) => grade(row, term)));
const mild = (value: number) => value === 1 || value === 2;

function percentage(
  id: string,
  printed: string,
  quantity: string,
  test: PatientTest,
  choice: Pick<Constraint, "interpretation" | "under" | "conflictsWith"> = {},
  place = PLACE,
): Constraint {
  return statement(
    id,
    place,
    printed,
    `percentage with ${quantity}`,
    percentageOf(test),
    choice,
  );
}

/** Toxicities by CTCAE 4.0. */
export const TOXICITY: readonly Constraint[] = [
  percentage(
    "blood.mild",
    "40",
    "a low count of grade 1 or 2",
    (row) => mild(worst(row, BLOOD)),
  ),
  percentage(
    "blood.severe",
    "20",
    "a low count of grade 3",
    (row) => worst(row, BLOOD) === 3,
  ),
  ...BLOOD.map((term, i) =>
    percentage(
      `toxicity.${slug(term)}`,
      ["51", "23", "17", "11", "20"][i]!,
      term,
      (row) => grade(row, term) > 0,
    )
  ),
  statement(
    "toxicity.grade4",
    PLACE,
    "0",
    "patients with grade 4",
    countOf((row) => worst(row, [...row.toxicity.keys()]) >= 4),
  ),
  statement(
    "depression.severe",
    PLACE,
    "1",
    "patients with another grade 3, a depression",
    countOf((row) => grade(row, "Depression") === 3),
  ),
  percentage(
    "depression.mild",
    "20",
    "depression of grade 1 or 2",
    (row) => mild(grade(row, "Depression")),
  ),
  ...([
    ["Flu like symptoms", "26"],
    ["Fatigue", "17"],
    ["Hypothyroidism", "11"],
    ["Dry skin", "14"],
  ] as const).map(([term, printed]) =>
    percentage(
      `toxicity.${slug(term)}`,
      printed,
      `${term}, grade 1 or 2`,
      (row) => mild(grade(row, term)),
    )
  ),
  percentage(
    "toxicity.severe",
    "20",
    "any grade 3",
    (row) => worst(row, [...row.toxicity.keys()]) === 3,
    {
      interpretation: "severe-depression",
      under: { "among-the-seven": {} },
      conflictsWith: ["blood.severe", "depression.severe"],
    },
    "Discussion",
  ),
  statement(
    "toxicity.most-frequent",
    "Discussion",
    "1",
    "lymphocytopenia is the most frequent grade 3 (1 when it is)",
    ({ patients }) => {
      const severe = BLOOD.map((term) =>
        patients.filter((row) => grade(row, term) === 3).length
      );
      const lymphocytes = severe[BLOOD.indexOf("Lymphocyte count decreased")];
      return severe.filter((n) => n >= lymphocytes!).length === 1 ? 1 : 0;
    },
  ),
];

function slug(term: string): string {
  return term.toLowerCase().replaceAll(" ", "-");
}
