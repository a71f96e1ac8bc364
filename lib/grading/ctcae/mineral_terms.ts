import type { CtcaeTerm } from "./criteria.ts";
import { aboveNormalTo, atGrades, belowNormal, criteria } from "./interval.ts";

const organClass = "Metabolism and nutrition disorders";
const hospitalization = "hospitalization indicated";
const lifeThreatening = "life-threatening consequences";

/**
 * Terms of version 4.03 for calcium, magnesium and phosphate. The publication
 * prints the bounds of corrected serum calcium and of ionized calcium in one
 * cell; here they are two terms, since a value is either the one or the other.
 */
export const mineralTerms: readonly CtcaeTerm[] = [
  {
    term: "Hypercalcemia",
    organClass,
    laboratory: { quantity: "calcium", direction: "high" },
    grades: criteria(
      [
        "Corrected serum calcium of >ULN - 11.5 mg/dL; >ULN - 2.9 mmol/L",
        {
          criterion:
            "Corrected serum calcium of >11.5 - 12.5 mg/dL; >2.9 - 3.1 mmol/L",
          clinical: "symptomatic",
        },
        {
          criterion:
            "Corrected serum calcium of >12.5 - 13.5 mg/dL; >3.1 - 3.4 mmol/L",
          clinical: hospitalization,
        },
        {
          criterion: "Corrected serum calcium of >13.5 mg/dL; >3.4 mmol/L",
          clinical: lifeThreatening,
        },
        "Death",
      ],
      aboveNormalTo({ "mmol/l": [2.9, 3.1, 3.4], "mg/dl": [11.5, 12.5, 13.5] }),
    ),
  },
  {
    term: "Hypercalcemia (ionized calcium)",
    organClass,
    laboratory: { quantity: "calcium", direction: "high" },
    grades: criteria(
      [
        "Ionized calcium >ULN - 1.5 mmol/L",
        {
          criterion: "Ionized calcium >1.5 - 1.6 mmol/L",
          clinical: "symptomatic",
        },
        {
          criterion: "Ionized calcium >1.6 - 1.8 mmol/L",
          clinical: hospitalization,
        },
        {
          criterion: "Ionized calcium >1.8 mmol/L",
          clinical: lifeThreatening,
        },
        "Death",
      ],
      aboveNormalTo({ "mmol/l": [1.5, 1.6, 1.8] }),
    ),
  },
  {
    term: "Hypocalcemia",
    organClass,
    laboratory: { quantity: "calcium", direction: "low" },
    grades: criteria(
      [
        "Corrected serum calcium of <LLN - 8.0 mg/dL; <LLN - 2.0 mmol/L",
        {
          criterion:
            "Corrected serum calcium of <8.0 - 7.0 mg/dL; <2.0 - 1.75 mmol/L",
          clinical: "symptomatic",
        },
        {
          criterion:
            "Corrected serum calcium of <7.0 - 6.0 mg/dL; <1.75 - 1.5 mmol/L",
          clinical: hospitalization,
        },
        {
          criterion: "Corrected serum calcium of <6.0 mg/dL; <1.5 mmol/L",
          clinical: lifeThreatening,
        },
        "Death",
      ],
      belowNormal({ "mmol/l": [2, 1.75, 1.5], "mg/dl": [8, 7, 6] }),
    ),
  },
  {
    term: "Hypocalcemia (ionized calcium)",
    organClass,
    laboratory: { quantity: "calcium", direction: "low" },
    grades: criteria(
      [
        "Ionized calcium <LLN - 1.0 mmol/L",
        {
          criterion: "Ionized calcium <1.0 - 0.9 mmol/L",
          clinical: "symptomatic",
        },
        {
          criterion: "Ionized calcium <0.9 - 0.8 mmol/L",
          clinical: hospitalization,
        },
        {
          criterion: "Ionized calcium <0.8 mmol/L",
          clinical: lifeThreatening,
        },
        "Death",
      ],
      belowNormal({ "mmol/l": [1, 0.9, 0.8] }),
    ),
  },
  {
    term: "Hypermagnesemia",
    organClass,
    laboratory: { quantity: "magnesium", direction: "high" },
    grades: criteria(
      [
        ">ULN - 3.0 mg/dL; >ULN - 1.23 mmol/L",
        "-",
        ">3.0 - 8.0 mg/dL; >1.23 - 3.30 mmol/L",
        {
          criterion: ">8.0 mg/dL; >3.30 mmol/L",
          clinical: lifeThreatening,
        },
        "Death",
      ],
      atGrades(
        [1, 3, 4],
        aboveNormalTo({ "mmol/l": [1.23, 3.3], "mg/dl": [3, 8] }),
      ),
    ),
  },
  {
    term: "Hypomagnesemia",
    organClass,
    laboratory: { quantity: "magnesium", direction: "low" },
    grades: criteria(
      [
        "<LLN - 1.2 mg/dL; <LLN - 0.5 mmol/L",
        "<1.2 - 0.9 mg/dL; <0.5 - 0.4 mmol/L",
        "<0.9 - 0.7 mg/dL; <0.4 - 0.3 mmol/L",
        { criterion: "<0.7 mg/dL; <0.3 mmol/L", clinical: lifeThreatening },
        "Death",
      ],
      belowNormal({ "mmol/l": [0.5, 0.4, 0.3], "mg/dl": [1.2, 0.9, 0.7] }),
    ),
  },
  {
    term: "Hypophosphatemia",
    organClass,
    laboratory: { quantity: "phosphate", direction: "low" },
    grades: criteria(
      [
        "<LLN - 2.5 mg/dL; <LLN - 0.8 mmol/L",
        "<2.5 - 2.0 mg/dL; <0.8 - 0.6 mmol/L",
        "<2.0 - 1.0 mg/dL; <0.6 - 0.3 mmol/L",
        { criterion: "<1.0 mg/dL; <0.3 mmol/L", clinical: lifeThreatening },
        "Death",
      ],
      belowNormal({ "mmol/l": [0.8, 0.6, 0.3], "mg/dl": [2.5, 2, 1] }),
    ),
  },
];
