import type { CtcaeTerm } from "./criteria.ts";
import {
  aboveNormalTo,
  atGrades,
  belowNormal,
  consecutive,
  criteria,
  lifeThreatening,
  values,
} from "./interval.ts";

const organClass = "Metabolism and nutrition disorders";

/** Terms of version 4.03 for sugar, fat, protein and uric acid. */
export const metabolismTerms: readonly CtcaeTerm[] = [
  {
    term: "Hypertriglyceridemia",
    organClass,
    laboratory: { quantity: "triglycerides", direction: "high" },
    grades: criteria(
      [
        "150 mg/dL - 300 mg/dL; 1.71 mmol/L - 3.42 mmol/L",
        ">300 mg/dL - 500 mg/dL; >3.42 mmol/L - 5.7 mmol/L",
        ">500 mg/dL - 1000 mg/dL; >5.7 mmol/L - 11.4 mmol/L",
        {
          criterion: ">1000 mg/dL; >11.4 mmol/L",
          clinical: "life-threatening consequences",
        },
        "Death",
      ],
      consecutive(
        values({
          "mmol/l": [1.71, 3.42, 5.7, 11.4],
          "mg/dl": [150, 300, 500, 1000],
        }),
        true,
      ),
    ),
  },
  {
    term: "Hyperglycemia",
    organClass,
    laboratory: { quantity: "glucose", direction: "high" },
    grades: criteria(
      [
        {
          criterion:
            "Fasting glucose value >ULN - 160 mg/dL; Fasting glucose value >ULN - 8.9 mmol/L",
          fasting: true,
        },
        {
          criterion:
            "Fasting glucose value >160 - 250 mg/dL; Fasting glucose value >8.9 - 13.9 mmol/L",
          fasting: true,
        },
        {
          criterion: ">250 - 500 mg/dL; >13.9 - 27.8 mmol/L",
          clinical: "hospitalization indicated",
        },
        {
          criterion: ">500 mg/dL; >27.8 mmol/L",
          clinical: "life-threatening consequences",
        },
        "Death",
      ],
      aboveNormalTo({ "mmol/l": [8.9, 13.9, 27.8], "mg/dl": [160, 250, 500] }),
    ),
  },
  {
    term: "Hypoglycemia",
    organClass,
    laboratory: { quantity: "glucose", direction: "low" },
    grades: criteria(
      [
        "<LLN - 55 mg/dL; <LLN - 3.0 mmol/L",
        "<55 - 40 mg/dL; <3.0 - 2.2 mmol/L",
        "<40 - 30 mg/dL; <2.2 - 1.7 mmol/L",
        {
          criterion: "<30 mg/dL; <1.7 mmol/L",
          clinical: "life-threatening consequences; seizures",
        },
        "Death",
      ],
      belowNormal({ "mmol/l": [3, 2.2, 1.7], "mg/dl": [55, 40, 30] }),
    ),
  },
  {
    term: "Hypoalbuminemia",
    organClass,
    laboratory: { quantity: "albumin", direction: "low" },
    grades: criteria(
      [
        "<LLN - 3 g/dL; <LLN - 30 g/L",
        "<3 - 2 g/dL; <30 - 20 g/L",
        "<2 g/dL; <20 g/L",
        lifeThreatening,
        "Death",
      ],
      belowNormal({ "g/l": [30, 20], "g/dl": [3, 2] }),
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
        ">ULN - 10 mg/dL (0.59 mmol/L) without physiologic consequences",
        "-",
        ">ULN - 10 mg/dL (0.59 mmol/L) with physiologic consequences",
        {
          criterion: ">10 mg/dL; >0.59 mmol/L",
          clinical: "life-threatening consequences",
        },
        "Death",
      ],
      atGrades([1, 4], aboveNormalTo({ "mmol/l": [0.59], "mg/dl": [10] })),
      {
        symptomatic: atGrades(
          [3, 4],
          aboveNormalTo({ "mmol/l": [0.59], "mg/dl": [10] }),
        ),
      },
    ),
  },
];
