import type { CtcaeTerm } from "./criteria.ts";
import { aboveNormalTo, atGrades, belowNormal, criteria } from "./interval.ts";

const organClass = "Metabolism and nutrition disorders";
const hospitalization = "hospitalization indicated";
const lifeThreatening = "life-threatening consequences";

/** Terms of version 4.03 for sodium and potassium. */
export const electrolyteTerms: readonly CtcaeTerm[] = [
  {
    term: "Hypernatremia",
    organClass,
    laboratory: { quantity: "sodium", direction: "high" },
    grades: criteria(
      [
        ">ULN - 150 mmol/L",
        ">150 - 155 mmol/L",
        { criterion: ">155 - 160 mmol/L", clinical: hospitalization },
        { criterion: ">160 mmol/L", clinical: lifeThreatening },
        "Death",
      ],
      aboveNormalTo({ "mmol/l": [150, 155, 160] }),
    ),
  },
  {
    term: "Hyponatremia",
    organClass,
    laboratory: { quantity: "sodium", direction: "low" },
    grades: criteria(
      [
        "<LLN - 130 mmol/L",
        "-",
        "<130 - 120 mmol/L",
        { criterion: "<120 mmol/L", clinical: lifeThreatening },
        "Death",
      ],
      atGrades([1, 3, 4], belowNormal({ "mmol/l": [130, 120] })),
    ),
  },
  {
    term: "Hyperkalemia",
    organClass,
    laboratory: { quantity: "potassium", direction: "high" },
    grades: criteria(
      [
        ">ULN - 5.5 mmol/L",
        ">5.5 - 6.0 mmol/L",
        { criterion: ">6.0 - 7.0 mmol/L", clinical: hospitalization },
        { criterion: ">7.0 mmol/L", clinical: lifeThreatening },
        "Death",
      ],
      aboveNormalTo({ "mmol/l": [5.5, 6, 7] }),
    ),
  },
  {
    term: "Hypokalemia",
    organClass,
    laboratory: {
      quantity: "potassium",
      direction: "low",
      symptomRule: "none unless said",
    },
    grades: criteria(
      [
        "<LLN - 3.0 mmol/L",
        {
          criterion: "<LLN - 3.0 mmol/L",
          clinical: "symptomatic; intervention indicated",
        },
        { criterion: "<3.0 - 2.5 mmol/L", clinical: hospitalization },
        { criterion: "<2.5 mmol/L", clinical: lifeThreatening },
        "Death",
      ],
      atGrades([1, 3, 4], belowNormal({ "mmol/l": [3, 2.5] })),
      {
        symptomatic: atGrades([2, 3, 4], belowNormal({ "mmol/l": [3, 2.5] })),
      },
    ),
  },
];
