import type { CtcaeTerm } from "./criteria.ts";
import {
  aboveBaseline,
  aboveNormal,
  atGrades,
  belowNormal,
  consecutive,
  criteria,
  lifeThreatening,
  values,
} from "./interval.ts";

const blood = "Blood and lymphatic system disorders";
const investigations = "Investigations";

/** Terms of version 4.03 for blood counts and clotting. */
export const bloodCountTerms: readonly CtcaeTerm[] = [
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
    term: "Leukocytosis",
    organClass: blood,
    laboratory: { quantity: "cells", direction: "high" },
    grades: criteria(
      [
        "-",
        "-",
        ">100,000/mm3",
        "Clinical manifestations of leucostasis; urgent intervention indicated",
        "Death",
      ],
      atGrades([3], consecutive(values({ "/mm3": [100e3] }))),
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
    term: "Lymphocyte count increased",
    organClass: investigations,
    laboratory: { quantity: "cells", direction: "high" },
    grades: criteria(
      ["-", ">4000/mm3 - 20,000/mm3", ">20,000/mm3"],
      atGrades([2, 3], consecutive(values({ "/mm3": [4000, 20e3] }))),
    ),
  },
  {
    term: "CD4 lymphocytes decreased",
    organClass: investigations,
    laboratory: { quantity: "cells", direction: "low" },
    grades: criteria(
      [
        "<LLN - 500/mm3; <LLN - 0.5 x 10e9 /L",
        "<500 - 200/mm3; <0.5 - 0.2 x 10e9 /L",
        // The publication misplaces the factor of the second unit.
        "<200 - 50/mm3; <0.2 x 0.05 - 10e9 /L",
        "<50/mm3; <0.05 x 10e9 /L",
      ],
      belowNormal({ "10^9/l": [0.5, 0.2, 0.05], "/mm3": [500, 200, 50] }),
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
  {
    term: "Activated partial thromboplastin time prolonged",
    organClass: investigations,
    laboratory: { quantity: "clotting time", direction: "high" },
    grades: criteria(
      [
        ">ULN - 1.5 x ULN",
        ">1.5 - 2.5 x ULN",
        { criterion: ">2.5 x ULN", clinical: "hemorrhage" },
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
        ">1 - 1.5 x ULN; >1 - 1.5 times above baseline if on anticoagulation",
        ">1.5 - 2.5 x ULN; >1.5 - 2.5 times above baseline if on anticoagulation",
        ">2.5 x ULN; >2.5 times above baseline if on anticoagulation",
      ],
      aboveNormal(1.5, 2.5),
      // Version 5.0 says plainly that "times above baseline" is a multiple of it.
      {
        baseline: aboveBaseline({ factor: 1, included: false }, 1.5, 2.5),
      },
    ),
  },
];
