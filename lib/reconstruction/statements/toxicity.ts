import {
  type Constraint,
  type StatementRow,
  statements,
} from "../constraint.ts";
import type { ObservedPatient } from "../observed_patient.ts";
import { countOf, percentageOf } from "./patient_statistics.ts";

/** CTCAE terms of the blood counts, with the percentages of patients who have them. */
const BLOOD = [
  ["Anemia", "51"],
  ["White blood cell decreased", "23"],
  ["Lymphocyte count decreased", "17"],
  ["Neutrophil count decreased", "11"],
  ["Platelet count decreased", "20"],
] as const;

const BLOOD_TERMS = BLOOD.map(([term]) => term);

const grade = (row: ObservedPatient, term: string) =>
  row.toxicity.get(term) ?? 0;
const worst = (row: ObservedPatient, terms: readonly string[]) =>
  Math.max(...terms.map((term) => grade(row, term)));
const worstOfAll = (row: ObservedPatient) =>
  worst(row, [...row.toxicity.keys()]);
const mild = (value: number) => value === 1 || value === 2;

/** Toxicities by CTCAE 4.0. */
export const TOXICITY: readonly Constraint[] = [
  ...statements("Toxicity", [
    [
      "blood.mild",
      "40",
      "percentage with a low count of grade 1 or 2",
      percentageOf((row) => mild(worst(row, BLOOD_TERMS))),
    ],
    [
      "blood.severe",
      "20",
      "percentage with a low count of grade 3",
      percentageOf((row) => worst(row, BLOOD_TERMS) === 3),
    ],
    ...BLOOD.map(([term, printed]): StatementRow => [
      `toxicity.${slug(term)}`,
      printed,
      `percentage with ${term}`,
      percentageOf((row) => grade(row, term) > 0),
    ]),
    [
      "toxicity.grade4",
      "0",
      "patients with grade 4",
      countOf((row) => worstOfAll(row) >= 4),
    ],
    [
      "dose.reduced.toxicity",
      "4",
      "patients with a toxicity",
      countOf((row) => worstOfAll(row) > 0),
      { population: "dose reduced for toxicity" },
    ],
    [
      "depression.severe",
      "1",
      "patients with another grade 3, a depression",
      countOf((row) => grade(row, "Depression") === 3),
    ],
    [
      "depression.mild",
      "20",
      "percentage with depression of grade 1 or 2",
      percentageOf((row) => mild(grade(row, "Depression"))),
    ],
    ...([
      ["Flu like symptoms", "26"],
      ["Fatigue", "17"],
      ["Hypothyroidism", "11"],
      ["Dry skin", "14"],
    ] as const).map(([term, printed]): StatementRow => [
      `toxicity.${slug(term)}`,
      printed,
      `percentage with ${term}, grade 1 or 2`,
      percentageOf((row) => mild(grade(row, term))),
    ]),
  ]),
  ...statements("Discussion", [
    [
      "toxicity.severe",
      "20",
      "percentage with any grade 3",
      percentageOf((row) => worstOfAll(row) === 3),
      {
        interpretation: "severe-depression",
        under: { "among-the-seven": {} },
        conflictsWith: ["blood.severe", "depression.severe"],
      },
    ],
    [
      "toxicity.most-frequent",
      "1",
      "lymphocytopenia is the most frequent grade 3 (1 when it is)",
      ({ patients }) => {
        const severe = (term: string) =>
          patients.filter((row) => grade(row, term) === 3).length;
        const lymphocytes = severe("Lymphocyte count decreased");
        return BLOOD_TERMS.filter((term) => severe(term) >= lymphocytes)
            .length === 1
          ? 1
          : 0;
      },
    ],
  ]),
];

function slug(term: string): string {
  return term.toLowerCase().replaceAll(" ", "-");
}
