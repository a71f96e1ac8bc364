import type { CtcaeTerm } from "./criteria.ts";
import {
  aboveBaseline,
  aboveNormal,
  consecutive,
  criteria,
  values,
} from "./interval.ts";
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
    { baseline: aboveBaseline(first, ...multiples) },
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
/** A pancreatic enzyme: from twice the limit of normal on, symptoms make it a grade worse. */
const pancreatic = (term: string): CtcaeTerm => ({
  term,
  organClass: investigations,
  laboratory: {
    quantity: "enzyme",
    direction: "high",
    symptomRule: "must be known",
  },
  grades: criteria(
    [
      ">ULN - 1.5 x ULN",
      ">1.5 - 2.0 x ULN; >2.0 - 5.0 x ULN and asymptomatic",
      ">2.0 - 5.0 x ULN with signs or symptoms; >5.0 x ULN and asymptomatic",
      ">5.0 x ULN and with signs or symptoms",
    ],
    aboveNormal(1.5, 5),
    { symptomatic: aboveNormal(1.5, 2, 5) },
  ),
});
const fromIncluded = (factor: number) => ({ factor, included: true });

/** Investigations that version 5.0 words anew or adds; all others are as in 4.03. */
export const version5InvestigationTerms: readonly CtcaeTerm[] = [
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
      {
        baseline: [
          undefined,
          ...aboveBaseline({ factor: 1.5, included: false }, 3),
        ],
      },
    ),
  },
  pancreatic("Lipase increased"),
  pancreatic("Serum amylase increased"),
  {
    term: "Activated partial thromboplastin time prolonged",
    organClass: investigations,
    laboratory: { quantity: "clotting time", direction: "high" },
    grades: criteria(
      [
        ">ULN - 1.5 x ULN",
        ">1.5 - 2.5 x ULN",
        { criterion: ">2.5 x ULN", clinical: "bleeding" },
      ],
      aboveNormal(1.5, 2.5),
    ),
  },
  {
    term: "INR increased",
    organClass: investigations,
    laboratory: {
      quantity: "ratio",
      direction: "high",
      baselineRule: "instead if on anticoagulation",
    },
    grades: criteria(
      [
        {
          criterion: ">1.2 - 1.5; >1 - 1.5 x baseline if on anticoagulation",
          clinical: "monitoring only indicated",
        },
        {
          criterion: ">1.5 - 2.5; >1.5 - 2.5 x baseline if on anticoagulation",
          clinical: "dose adjustment indicated",
        },
        {
          criterion: ">2.5; >2.5 x baseline if on anticoagulation",
          clinical: "bleeding",
        },
      ],
      consecutive(values({ "1": [1.2, 1.5, 2.5] })),
      { baseline: aboveBaseline({ factor: 1, included: false }, 1.5, 2.5) },
    ),
  },
  {
    term: "Blood lactate dehydrogenase increased",
    organClass: investigations,
    laboratory: { quantity: "enzyme", direction: "high" },
    grades: criteria([">ULN"], aboveNormal()),
  },
  {
    term: "Thyroid stimulating hormone increased",
    organClass: investigations,
    grades: criteria(["TSH increased and no intervention initiated"]),
  },
];
