import type { CtcaeTerm } from "./ctcae_criteria.ts";
import { aboveBaseline, aboveNormal, criteria } from "./ctcae_interval.ts";
import type { Quantity } from "./units.ts";

const investigations = "Investigations";

/** A term with one set of bounds for a normal and another for an abnormal baseline. */
const byBaseline = (
  term: string,
  quantity: Quantity,
  multiples: readonly number[],
  first: { readonly factor: number; readonly included: boolean },
  cells: readonly string[],
): CtcaeTerm => ({
  term,
  organClass: investigations,
  laboratory: {
    quantity,
    direction: "high",
    baselineRule: "instead if abnormal",
  },
  grades: criteria(
    cells,
    aboveNormal(...multiples),
    aboveBaseline(first, ...multiples),
  ),
});

const transaminaseCells = [
  ">ULN - 3.0 x ULN if baseline was normal; 1.5 - 3.0 x baseline if baseline was abnormal",
  ">3.0 - 5.0 x ULN if baseline was normal; >3.0 - 5.0 x baseline if baseline was abnormal",
  ">5.0 - 20.0 x ULN if baseline was normal; >5.0 - 20.0 x baseline if baseline was abnormal",
  ">20.0 x ULN if baseline was normal; >20.0 x baseline if baseline was abnormal",
];
const cholestaticCells = [
  ">ULN - 2.5 x ULN if baseline was normal; 2.0 - 2.5 x baseline if baseline was abnormal",
  ">2.5 - 5.0 x ULN if baseline was normal; >2.5 - 5.0 x baseline if baseline was abnormal",
  ">5.0 - 20.0 x ULN if baseline was normal; >5.0 - 20.0 x baseline if baseline was abnormal",
  ">20.0 x ULN if baseline was normal; >20.0 x baseline if baseline was abnormal",
];
const fromIncluded = (factor: number) => ({ factor, included: true });

/** Terms that version 5.0 words anew or adds; all others are as in 4.03. */
export const version5Terms: readonly CtcaeTerm[] = [
  byBaseline(
    "Alanine aminotransferase increased",
    "enzyme",
    [3, 5, 20],
    fromIncluded(1.5),
    transaminaseCells,
  ),
  byBaseline(
    "Aspartate aminotransferase increased",
    "enzyme",
    [3, 5, 20],
    fromIncluded(1.5),
    transaminaseCells,
  ),
  byBaseline(
    "Alkaline phosphatase increased",
    "enzyme",
    [2.5, 5, 20],
    fromIncluded(2),
    cholestaticCells,
  ),
  byBaseline(
    "GGT increased",
    "enzyme",
    [2.5, 5, 20],
    fromIncluded(2),
    cholestaticCells,
  ),
  byBaseline(
    "Blood bilirubin increased",
    "bilirubin",
    [1.5, 3, 10],
    { factor: 1, included: false },
    [
      ">ULN - 1.5 x ULN if baseline was normal; > 1.0 - 1.5 x baseline if baseline was abnormal",
      ">1.5 - 3.0 x ULN if baseline was normal; >1.5 - 3.0 x baseline if baseline was abnormal",
      ">3.0 - 10.0 x ULN if baseline was normal; >3.0 - 10.0 x baseline if baseline was abnormal",
      ">10.0 x ULN if baseline was normal; >10.0 x baseline if baseline was abnormal",
    ],
  ),
  {
    term: "Creatinine increased",
    organClass: investigations,
    laboratory: {
      quantity: "creatinine",
      direction: "high",
      baselineRule: "besides",
    },
    grades: criteria(
      [
        ">ULN - 1.5 x ULN",
        ">1.5 - 3.0 x baseline; >1.5 - 3.0 x ULN",
        ">3.0 x baseline; >3.0 - 6.0 x ULN",
        ">6.0 x ULN",
      ],
      aboveNormal(1.5, 3, 6),
      // Grade 1 has no bound from the baseline in this version.
      [undefined, ...aboveBaseline({ factor: 1.5, included: false }, 3)],
    ),
  },
  {
    term: "Hyperglycemia",
    organClass: "Metabolism and nutrition disorders",
    grades: criteria([
      "Abnormal glucose above baseline with no medical intervention",
      "Change in daily management from baseline for a diabetic; oral antiglycemic agent initiated; workup for diabetes",
      "Insulin therapy initiated; hospitalization indicated",
      "Life-threatening consequences; urgent intervention indicated",
      "Death",
    ]),
  },
  {
    term: "Thyroid stimulating hormone increased",
    organClass: investigations,
    grades: criteria(["TSH increased and no intervention initiated"]),
  },
];
