import type { CtcaeTerm } from "./ctcae_criteria.ts";
import {
  aboveBaseline,
  aboveNormal,
  belowNormal,
  consecutive,
  criteria,
  times,
  values,
} from "./ctcae_interval.ts";

const blood = "Blood and lymphatic system disorders";
const investigations = "Investigations";
const metabolism = "Metabolism and nutrition disorders";

const lifeThreatening =
  "Life-threatening consequences; urgent intervention indicated";

const transaminase = (term: string): CtcaeTerm => ({
  term,
  organClass: investigations,
  laboratory: { quantity: "enzyme", direction: "high" },
  grades: criteria(
    [
      ">ULN - 3.0 x ULN",
      ">3.0 - 5.0 x ULN",
      ">5.0 - 20.0 x ULN",
      ">20.0 x ULN",
    ],
    aboveNormal(3, 5, 20),
  ),
});

const cholestatic = (term: string): CtcaeTerm => ({
  term,
  organClass: investigations,
  laboratory: { quantity: "enzyme", direction: "high" },
  grades: criteria(
    [
      ">ULN - 2.5 x ULN",
      ">2.5 - 5.0 x ULN",
      ">5.0 - 20.0 x ULN",
      ">20.0 x ULN",
    ],
    aboveNormal(2.5, 5, 20),
  ),
});

/** Terms of version 4.03 that are graded from a value. */
export const laboratoryTerms: readonly CtcaeTerm[] = [
  {
    term: "Anemia",
    organClass: blood,
    laboratory: { quantity: "haemoglobin", direction: "low" },
    grades: criteria(
      [
        "Hemoglobin (Hgb) <LLN - 10.0 g/dL; <LLN - 6.2 mmol/L; <LLN - 100 g/L",
        "Hgb <10.0 - 8.0 g/dL; <6.2 - 4.9 mmol/L; <100 - 80g/L",
        {
          criterion: "Hgb <8.0 g/dL; <4.9 mmol/L; <80 g/L",
          clinical: "transfusion indicated",
        },
        lifeThreatening,
        "Death",
      ],
      belowNormal({ "g/l": [100, 80], "g/dl": [10, 8], "mmol/l": [6.2, 4.9] }),
    ),
  },
  {
    term: "White blood cell decreased",
    organClass: investigations,
    laboratory: { quantity: "cells", direction: "low" },
    grades: criteria(
      [
        "<LLN - 3000/mm3; <LLN - 3.0 x 10e9 /L",
        "<3000 - 2000/mm3; <3.0 - 2.0 x 10e9 /L",
        "<2000 - 1000/mm3; <2.0 - 1.0 x 10e9 /L",
        "<1000/mm3; <1.0 x 10e9 /L",
      ],
      belowNormal({ "10^9/l": [3, 2, 1], "/mm3": [3000, 2000, 1000] }),
    ),
  },
  {
    term: "Lymphocyte count decreased",
    organClass: investigations,
    laboratory: { quantity: "cells", direction: "low" },
    grades: criteria(
      [
        "<LLN - 800/mm3; <LLN - 0.8 x 10e9/L",
        "<800 - 500/mm3; <0.8 - 0.5 x 10e9 /L",
        "<500 - 200/mm3; <0.5 - 0.2 x 10e9 /L",
        "<200/mm3; <0.2 x 10e9 /L",
      ],
      belowNormal({ "10^9/l": [0.8, 0.5, 0.2], "/mm3": [800, 500, 200] }),
    ),
  },
  {
    term: "Neutrophil count decreased",
    organClass: investigations,
    laboratory: { quantity: "cells", direction: "low" },
    grades: criteria(
      [
        "<LLN - 1500/mm3; <LLN - 1.5 x 10e9 /L",
        "<1500 - 1000/mm3; <1.5 - 1.0 x 10e9 /L",
        "<1000 - 500/mm3; <1.0 - 0.5 x 10e9 /L",
        "<500/mm3; <0.5 x 10e9 /L",
      ],
      belowNormal({ "10^9/l": [1.5, 1, 0.5], "/mm3": [1500, 1000, 500] }),
    ),
  },
  {
    term: "Platelet count decreased",
    organClass: investigations,
    laboratory: { quantity: "cells", direction: "low" },
    grades: criteria(
      [
        "<LLN - 75,000/mm3; <LLN - 75.0 x 10e9 /L",
        "<75,000 - 50,000/mm3; <75.0 - 50.0 x 10e9 /L",
        "<50,000 - 25,000/mm3; <50.0 - 25.0 x 10e9 /L",
        "<25,000/mm3; <25.0 x 10e9 /L",
      ],
      belowNormal({ "10^9/l": [75, 50, 25], "/mm3": [75e3, 50e3, 25e3] }),
    ),
  },
  transaminase("Alanine aminotransferase increased"),
  transaminase("Aspartate aminotransferase increased"),
  cholestatic("Alkaline phosphatase increased"),
  cholestatic("GGT increased"),
  {
    term: "Blood bilirubin increased",
    organClass: investigations,
    laboratory: { quantity: "bilirubin", direction: "high" },
    grades: criteria(
      [
        ">ULN - 1.5 x ULN",
        ">1.5 - 3.0 x ULN",
        ">3.0 - 10.0 x ULN",
        ">10.0 x ULN",
      ],
      aboveNormal(1.5, 3, 10),
    ),
  },
  {
    term: "CPK increased",
    organClass: investigations,
    laboratory: { quantity: "enzyme", direction: "high" },
    grades: criteria(
      [
        ">ULN - 2.5 x ULN",
        ">2.5 x ULN - 5 x ULN",
        ">5 x ULN - 10 x ULN",
        ">10 x ULN",
      ],
      aboveNormal(2.5, 5, 10),
    ),
  },
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
      aboveBaseline({ factor: 1, included: false }, 1.5, 3),
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
      consecutive([
        times("ULN", 1),
        ...values({
          "mmol/l": [7.75, 10.34, 12.92],
          "mg/dl": [300, 400, 500],
        }),
      ]),
    ),
  },
  {
    term: "Hypertriglyceridemia",
    organClass: metabolism,
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
    organClass: metabolism,
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
      consecutive([
        times("ULN", 1),
        ...values({ "mmol/l": [8.9, 13.9, 27.8], "mg/dl": [160, 250, 500] }),
      ]),
    ),
  },
  {
    term: "Hypoglycemia",
    organClass: metabolism,
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
    organClass: metabolism,
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
];
