import type { CtcaeTerm } from "./criteria.ts";
import {
  aboveNormalTo,
  atGrades,
  belowNormal,
  consecutive,
  criteria,
  lifeThreatening,
  times,
} from "./interval.ts";

const organClass = "Metabolism and nutrition disorders";

/** Disorders of metabolism that version 5.0 words anew; all others are as in 4.03. */
export const version5MetabolismTerms: readonly CtcaeTerm[] = [
  {
    term: "Hyperglycemia",
    organClass,
    grades: criteria([
      "Abnormal glucose above baseline with no medical intervention",
      "Change in daily management from baseline for a diabetic; oral antiglycemic agent initiated; workup for diabetes",
      "Insulin therapy initiated; hospitalization indicated",
      lifeThreatening,
      "Death",
    ]),
  },
  {
    term: "Hypernatremia",
    organClass,
    laboratory: { quantity: "sodium", direction: "high" },
    grades: criteria(
      [
        ">ULN - 150 mmol/L",
        {
          criterion: ">150 - 155 mmol/L",
          clinical: "intervention initiated",
        },
        {
          criterion: ">155 - 160 mmol/L",
          clinical: "hospitalization indicated",
        },
        {
          criterion: ">160 mmol/L",
          clinical: "life-threatening consequences",
        },
        "Death",
      ],
      aboveNormalTo({ "mmol/l": [150, 155, 160] }),
    ),
  },
  {
    term: "Hyponatremia",
    organClass,
    laboratory: {
      quantity: "sodium",
      direction: "low",
      symptomRule: "must be known",
    },
    grades: criteria(
      [
        "<LLN - 130 mmol/L",
        "125-129 mmol/L and asymptomatic",
        "125-129 mmol/L symptomatic; 120-124 mmol/L regardless of symptoms",
        {
          criterion: "<120 mmol/L",
          clinical: "life-threatening consequences",
        },
        "Death",
      ],
      // Sodium is printed in whole mmol/l; what lies between 129 and 130 or
      // between 124 and 125 belongs to the worse grade, as in the other cells.
      belowNormal({ "mmol/l": [130, 125, 120] }),
      {
        symptomatic: atGrades([1, 3, 4], belowNormal({ "mmol/l": [130, 120] })),
      },
    ),
  },
  {
    term: "Hyperkalemia",
    organClass,
    laboratory: { quantity: "potassium", direction: "high" },
    grades: criteria(
      [
        ">ULN - 5.5 mmol/L",
        {
          criterion: ">5.5 - 6.0 mmol/L",
          clinical: "intervention initiated",
        },
        {
          criterion: ">6.0 - 7.0 mmol/L",
          clinical: "hospitalization indicated",
        },
        {
          criterion: ">7.0 mmol/L",
          clinical: "life-threatening consequences",
        },
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
          criterion: "Symptomatic with <LLN - 3.0 mmol/L",
          clinical: "intervention indicated",
        },
        {
          criterion: "<3.0 - 2.5 mmol/L",
          clinical: "hospitalization indicated",
        },
        {
          criterion: "<2.5 mmol/L",
          clinical: "life-threatening consequences",
        },
        "Death",
      ],
      atGrades([1, 3, 4], belowNormal({ "mmol/l": [3, 2.5] })),
      {
        symptomatic: atGrades([2, 3, 4], belowNormal({ "mmol/l": [3, 2.5] })),
      },
    ),
  },
  {
    term: "Hyperuricemia",
    organClass,
    laboratory: {
      quantity: "urate",
      direction: "high",
      symptomRule: "must be known",
    },
    grades: criteria(
      [
        ">ULN without physiologic consequences",
        "-",
        ">ULN with physiologic consequences",
        "Life-threatening consequences",
        "Death",
      ],
      atGrades([1], consecutive([times("ULN", 1)])),
      { symptomatic: atGrades([3], consecutive([times("ULN", 1)])) },
    ),
  },
  {
    term: "Hypophosphatemia",
    organClass,
    grades: criteria([
      "Laboratory finding only and intervention not indicated",
      "Oral replacement therapy indicated",
      "Severe or medically significant but not immediately life-threatening; hospitalization or prolongation of existing hospitalization indicated",
      "Life-threatening consequences",
      "Death",
    ]),
  },
];
