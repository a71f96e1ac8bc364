import { guideline } from "./guideline.ts";

/** Criteria of the target lesions (guideline, section 4.3.1), shares of the reference sum and mm. */
export const targetCriteria = {
  partialResponse: {
    id: "RECIST-target-PR",
    decrease: 0.3,
    reference: "baseline",
    criterion:
      "At least a 30% decrease in the sum of diameters of target lesions, taking as reference the baseline sum diameters",
    source: `${guideline}, section 4.3.1, p. 232`,
  },
  progression: {
    id: "RECIST-target-PD",
    increase: 0.2,
    absoluteIncrease: 5,
    reference: "nadir",
    criterion:
      "At least a 20% increase in the sum of diameters of target lesions, taking as reference the smallest sum on study (this includes the baseline sum if that is the smallest on study). In addition to the relative increase of 20%, the sum must also demonstrate an absolute increase of at least 5 mm",
    source: `${guideline}, section 4.3.1, p. 233`,
  },
  completeResponse: {
    id: "RECIST-target-CR",
    criterion:
      "Disappearance of all target lesions. Any pathological lymph nodes (whether target or non-target) must have reduction in short axis to <10 mm",
    source: `${guideline}, section 4.3.1, p. 232`,
  },
  stableDisease: {
    id: "RECIST-target-SD",
    criterion:
      "Neither sufficient shrinkage (compared to baseline) to qualify for PR nor sufficient increase (taking as reference the smallest sum diameters while on study) to qualify for PD",
    source:
      `${guideline}, section 4.3.1, p. 233, as clarified by the EORTC (recist.eortc.org)`,
  },
  notEvaluable: {
    id: "RECIST-target-NE",
    criterion:
      "If only a subset of lesion measurements are made at an assessment, usually the case is also considered NE at that time point",
    source: `${guideline}, section 4.4.2, p. 234`,
  },
} as const;
