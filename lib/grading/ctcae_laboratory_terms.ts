import type {
  CtcaeBound,
  CtcaeCriterion,
  CtcaeInterval,
  CtcaeTerm,
} from "./ctcae_criteria.ts";
import type { Quantity, Unit } from "./units.ts";

const organClass = {
  blood: "Blood and lymphatic system disorders",
  investigations: "Investigations",
  metabolism: "Metabolism and nutrition disorders",
} as const;

const times = (
  of: "LLN" | "ULN" | "baseline",
  factor: number,
): CtcaeBound => ({ of, times: factor });

/** Intervals that touch: each ends where the next begins; the last is open. */
function consecutive(
  bounds: readonly CtcaeBound[],
  fromIncluded = false,
): readonly CtcaeInterval[] {
  return bounds.map((from, i) => ({
    from,
    fromIncluded: fromIncluded && i === 0,
    to: bounds[i + 1] ?? null,
  }));
}

/** Bounds printed as values, one list a unit, nearest to normal first. */
function values(
  printed: Readonly<Partial<Record<Unit, readonly number[]>>>,
): readonly CtcaeBound[] {
  const units = Object.entries(printed) as [Unit, readonly number[]][];
  return units[0]![1].map((_, i) => ({
    of: "value",
    in: Object.fromEntries(units.map(([unit, bounds]) => [unit, bounds[i]!])),
  }));
}

function criteria(
  printed: readonly string[],
  intervals: readonly CtcaeInterval[],
  baselineIntervals: readonly (CtcaeInterval | undefined)[] = [],
): readonly CtcaeCriterion[] {
  return printed.flatMap((criterion, i) => {
    if (criterion === "-") return [];
    const grade = i + 1 as CtcaeCriterion["grade"];
    const interval = grade === 5 ? undefined : intervals[i];
    const baselineInterval = baselineIntervals[i];
    return [{
      grade,
      criterion,
      ...(interval ? { interval } : {}),
      ...(baselineInterval ? { baselineInterval } : {}),
    }];
  });
}

const belowNormal = (
  printed: Readonly<Partial<Record<Unit, readonly number[]>>>,
) => consecutive([times("LLN", 1), ...values(printed)]);
const aboveNormal = (multiples: readonly number[]) =>
  consecutive([1, ...multiples].map((factor) => times("ULN", factor)));

const low = (
  term: string,
  soc: string,
  quantity: Quantity,
  printed: readonly string[],
  intervals: readonly CtcaeInterval[],
): CtcaeTerm => ({
  term,
  organClass: soc,
  laboratory: { quantity, direction: "low" },
  grades: criteria(printed, intervals),
});

const high = (
  term: string,
  soc: string,
  quantity: Quantity,
  printed: readonly string[],
  intervals: readonly CtcaeInterval[],
): CtcaeTerm => ({
  term,
  organClass: soc,
  laboratory: { quantity, direction: "high" },
  grades: criteria(printed, intervals),
});

/** Laboratory terms of version 4.03; the paper's Table III has the first five. */
export const laboratoryTerms: readonly CtcaeTerm[] = [
  low("Anemia", organClass.blood, "haemoglobin", [
    "Hemoglobin (Hgb) <LLN - 10.0 g/dL; <LLN - 6.2 mmol/L; <LLN - 100 g/L",
    "Hgb <10.0 - 8.0 g/dL; <6.2 - 4.9 mmol/L; <100 - 80g/L",
    "Hgb <8.0 g/dL; <4.9 mmol/L; <80 g/L; transfusion indicated",
    "Life-threatening consequences; urgent intervention indicated",
    "Death",
  ], belowNormal({ "g/l": [100, 80], "g/dl": [10, 8], "mmol/l": [6.2, 4.9] })),
  low("White blood cell decreased", organClass.investigations, "cells", [
    "<LLN - 3000/mm3; <LLN - 3.0 x 10e9 /L",
    "<3000 - 2000/mm3; <3.0 - 2.0 x 10e9 /L",
    "<2000 - 1000/mm3; <2.0 - 1.0 x 10e9 /L",
    "<1000/mm3; <1.0 x 10e9 /L",
  ], belowNormal({ "10^9/l": [3, 2, 1], "/mm3": [3000, 2000, 1000] })),
  low("Lymphocyte count decreased", organClass.investigations, "cells", [
    "<LLN - 800/mm3; <LLN - 0.8 x 10e9/L",
    "<800 - 500/mm3; <0.8 - 0.5 x 10e9 /L",
    "<500 - 200/mm3; <0.5 - 0.2 x 10e9 /L",
    "<200/mm3; <0.2 x 10e9 /L",
  ], belowNormal({ "10^9/l": [0.8, 0.5, 0.2], "/mm3": [800, 500, 200] })),
  low("Neutrophil count decreased", organClass.investigations, "cells", [
    "<LLN - 1500/mm3; <LLN - 1.5 x 10e9 /L",
    "<1500 - 1000/mm3; <1.5 - 1.0 x 10e9 /L",
    "<1000 - 500/mm3; <1.0 - 0.5 x 10e9 /L",
    "<500/mm3; <0.5 x 10e9 /L",
  ], belowNormal({ "10^9/l": [1.5, 1, 0.5], "/mm3": [1500, 1000, 500] })),
  low("Platelet count decreased", organClass.investigations, "cells", [
    "<LLN - 75,000/mm3; <LLN - 75.0 x 10e9 /L",
    "<75,000 - 50,000/mm3; <75.0 - 50.0 x 10e9 /L",
    "<50,000 - 25,000/mm3; <50.0 - 25.0 x 10e9 /L",
    "<25,000/mm3; <25.0 x 10e9 /L",
  ], belowNormal({ "10^9/l": [75, 50, 25], "/mm3": [75e3, 50e3, 25e3] })),
  high(
    "Alanine aminotransferase increased",
    organClass.investigations,
    "enzyme",
    [
      ">ULN - 3.0 x ULN",
      ">3.0 - 5.0 x ULN",
      ">5.0 - 20.0 x ULN",
      ">20.0 x ULN",
    ],
    aboveNormal([3, 5, 20]),
  ),
  high(
    "Aspartate aminotransferase increased",
    organClass.investigations,
    "enzyme",
    [
      ">ULN - 3.0 x ULN",
      ">3.0 - 5.0 x ULN",
      ">5.0 - 20.0 x ULN",
      ">20.0 x ULN",
    ],
    aboveNormal([3, 5, 20]),
  ),
  high("Alkaline phosphatase increased", organClass.investigations, "enzyme", [
    ">ULN - 2.5 x ULN",
    ">2.5 - 5.0 x ULN",
    ">5.0 - 20.0 x ULN",
    ">20.0 x ULN",
  ], aboveNormal([2.5, 5, 20])),
  high("GGT increased", organClass.investigations, "enzyme", [
    ">ULN - 2.5 x ULN",
    ">2.5 - 5.0 x ULN",
    ">5.0 - 20.0 x ULN",
    ">20.0 x ULN",
  ], aboveNormal([2.5, 5, 20])),
  high("Blood bilirubin increased", organClass.investigations, "bilirubin", [
    ">ULN - 1.5 x ULN",
    ">1.5 - 3.0 x ULN",
    ">3.0 - 10.0 x ULN",
    ">10.0 x ULN",
  ], aboveNormal([1.5, 3, 10])),
  high("CPK increased", organClass.investigations, "enzyme", [
    ">ULN - 2.5 x ULN",
    ">2.5 x ULN - 5 x ULN",
    ">5 x ULN - 10 x ULN",
    ">10 x ULN",
  ], aboveNormal([2.5, 5, 10])),
  {
    term: "Creatinine increased",
    organClass: organClass.investigations,
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
      aboveNormal([1.5, 3, 6]),
      consecutive(
        [1, 1.5, 3].map((factor) => times("baseline", factor)),
      ),
    ),
  },
  high(
    "Hyperglycemia",
    organClass.metabolism,
    "glucose",
    [
      "Fasting glucose value >ULN - 160 mg/dL; Fasting glucose value >ULN - 8.9 mmol/L",
      "Fasting glucose value >160 - 250 mg/dL; Fasting glucose value >8.9 - 13.9 mmol/L",
      ">250 - 500 mg/dL; >13.9 - 27.8 mmol/L; hospitalization indicated",
      ">500 mg/dL; >27.8 mmol/L; life-threatening consequences",
      "Death",
    ],
    consecutive([
      times("ULN", 1),
      ...values({ "mmol/l": [8.9, 13.9, 27.8], "mg/dl": [160, 250, 500] }),
    ]),
  ),
  low("Hypoglycemia", organClass.metabolism, "glucose", [
    "<LLN - 55 mg/dL; <LLN - 3.0 mmol/L",
    "<55 - 40 mg/dL; <3.0 - 2.2 mmol/L",
    "<40 - 30 mg/dL; <2.2 - 1.7 mmol/L",
    "<30 mg/dL; <1.7 mmol/L; life-threatening consequences; seizures",
    "Death",
  ], belowNormal({ "mmol/l": [3, 2.2, 1.7], "mg/dl": [55, 40, 30] })),
  high(
    "Hypertriglyceridemia",
    organClass.metabolism,
    "triglycerides",
    [
      "150 mg/dL - 300 mg/dL; 1.71 mmol/L - 3.42 mmol/L",
      ">300 mg/dL - 500 mg/dL; >3.42 mmol/L - 5.7 mmol/L",
      ">500 mg/dL - 1000 mg/dL; >5.7 mmol/L - 11.4 mmol/L",
      ">1000 mg/dL; >11.4 mmol/L; life-threatening consequences",
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
  high(
    "Cholesterol high",
    organClass.investigations,
    "cholesterol",
    [
      ">ULN - 300 mg/dL; >ULN - 7.75 mmol/L",
      ">300 - 400 mg/dL; >7.75 - 10.34 mmol/L",
      ">400 - 500 mg/dL; >10.34 - 12.92 mmol/L",
      ">500 mg/dL; >12.92 mmol/L",
    ],
    consecutive([
      times("ULN", 1),
      ...values({ "mmol/l": [7.75, 10.34, 12.92], "mg/dl": [300, 400, 500] }),
    ]),
  ),
  low("Hypoalbuminemia", organClass.metabolism, "albumin", [
    "<LLN - 3 g/dL; <LLN - 30 g/L",
    "<3 - 2 g/dL; <30 - 20 g/L",
    "<2 g/dL; <20 g/L",
    "Life-threatening consequences; urgent intervention indicated",
    "Death",
  ], belowNormal({ "g/l": [30, 20], "g/dl": [3, 2] })),
];
