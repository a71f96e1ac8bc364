import type { CtcaeTerm } from "./criteria.ts";
import {
  aboveBaseline,
  aboveNormal,
  aboveNormalTo,
  criteria,
} from "./interval.ts";
import type { Quantity } from "./units.ts";

const investigations = "Investigations";

const multiplesOfNormal = (
  term: string,
  quantity: Quantity,
  multiples: readonly number[],
  cells: readonly string[],
): CtcaeTerm => ({
  term,
  organClass: investigations,
  laboratory: { quantity, direction: "high" },
  grades: criteria(cells, aboveNormal(...multiples)),
});

const transaminaseCells = [
  ">ULN - 3.0 x ULN",
  ">3.0 - 5.0 x ULN",
  ">5.0 - 20.0 x ULN",
  ">20.0 x ULN",
];
const cholestaticCells = [
  ">ULN - 2.5 x ULN",
  ">2.5 - 5.0 x ULN",
  ">5.0 - 20.0 x ULN",
  ">20.0 x ULN",
];
const pancreaticCells = [
  ">ULN - 1.5 x ULN",
  ">1.5 - 2.0 x ULN",
  ">2.0 - 5.0 x ULN",
  ">5.0 x ULN",
];

/** Terms of version 4.03 for liver, pancreas, muscle, kidney and cholesterol. */
export const chemistryTerms: readonly CtcaeTerm[] = [
  multiplesOfNormal(
    "Alanine aminotransferase increased",
    "enzyme",
    [3, 5, 20],
    transaminaseCells,
  ),
  multiplesOfNormal(
    "Aspartate aminotransferase increased",
    "enzyme",
    [3, 5, 20],
    transaminaseCells,
  ),
  multiplesOfNormal(
    "Alkaline phosphatase increased",
    "enzyme",
    [2.5, 5, 20],
    cholestaticCells,
  ),
  multiplesOfNormal("GGT increased", "enzyme", [2.5, 5, 20], cholestaticCells),
  multiplesOfNormal(
    "Blood bilirubin increased",
    "bilirubin",
    [1.5, 3, 10],
    [
      ">ULN - 1.5 x ULN",
      ">1.5 - 3.0 x ULN",
      ">3.0 - 10.0 x ULN",
      ">10.0 x ULN",
    ],
  ),
  multiplesOfNormal("Lipase increased", "enzyme", [1.5, 2, 5], pancreaticCells),
  multiplesOfNormal(
    "Serum amylase increased",
    "enzyme",
    [1.5, 2, 5],
    pancreaticCells,
  ),
  multiplesOfNormal("CPK increased", "enzyme", [2.5, 5, 10], [
    ">ULN - 2.5 x ULN",
    ">2.5 x ULN - 5 x ULN",
    ">5 x ULN - 10 x ULN",
    ">10 x ULN",
  ]),
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
        ">1 - 1.5 x baseline; >ULN - 1.5 x ULN",
        ">1.5 - 3.0 x baseline; >1.5 - 3.0 x ULN",
        ">3.0 baseline; >3.0 - 6.0 x ULN",
        ">6.0 x ULN",
      ],
      aboveNormal(1.5, 3, 6),
      { baseline: aboveBaseline({ factor: 1, included: false }, 1.5, 3) },
    ),
  },
  {
    term: "Cholesterol high",
    organClass: investigations,
    laboratory: { quantity: "cholesterol", direction: "high" },
    grades: criteria(
      [
        ">ULN - 300 mg/dL; >ULN - 7.75 mmol/L",
        ">300 - 400 mg/dL; >7.75 - 10.34 mmol/L",
        ">400 - 500 mg/dL; >10.34 - 12.92 mmol/L",
        ">500 mg/dL; >12.92 mmol/L",
      ],
      aboveNormalTo({
        "mmol/l": [7.75, 10.34, 12.92],
        "mg/dl": [300, 400, 500],
      }),
    ),
  },
];
