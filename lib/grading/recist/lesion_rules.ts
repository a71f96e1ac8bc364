import { guideline } from "./guideline.ts";

/** Rules of measurability and choice (guideline, sections 3.1 and 4.2). */
export const lesionRules = {
  minimumDiameter: {
    id: "RECIST-measurable",
    millimetres: 10,
    criterion:
      "10 mm by CT scan (CT scan slice thickness no greater than 5 mm); when CT scans have slice thickness greater than 5 mm, the minimum size for a measurable lesion should be twice the slice thickness",
    source: `${guideline}, section 3.1.1, p. 230, and section 3.2.2, p. 231`,
  },
  minimumShortAxis: {
    id: "RECIST-measurable-node",
    millimetres: 15,
    criterion:
      "To be considered pathologically enlarged and measurable, a lymph node must be >=15 mm in short axis when assessed by CT scan",
    source: `${guideline}, section 3.1.1, p. 231`,
  },
  normalShortAxis: {
    id: "RECIST-normal-node",
    millimetres: 10,
    criterion:
      "Nodes that have a short axis <10 mm are considered non-pathological and should not be recorded or followed",
    source: `${guideline}, section 4.2, p. 232`,
  },
  notMeasurable: {
    id: "RECIST-not-measurable",
    criterion:
      "All other lesions, including small lesions (longest diameter <10 mm or pathological lymph nodes with >=10 to <15 mm short axis)",
    source: `${guideline}, section 3.1.2, p. 231`,
  },
  mostTargets: {
    id: "RECIST-targets-5",
    count: 5,
    criterion: "Up to a maximum of five lesions total",
    source: `${guideline}, section 4.2, p. 232`,
  },
  mostTargetsAnOrgan: {
    id: "RECIST-targets-2-per-organ",
    count: 2,
    criterion: "And a maximum of two lesions per organ",
    source:
      `${guideline}, section 4.2, p. 232; lymph nodes are one organ: EORTC, RECIST 1.1 questions and clarifications (recist.eortc.org)`,
  },
  ofOneOrgan: {
    id: "RECIST-one-organ",
    words: [
      "left",
      "right",
      "both",
      "bilateral",
      "l",
      "r",
    ] as readonly string[],
    criterion:
      "Both sides of a paired organ (lungs, kidneys, adrenals) are one organ, and lymph nodes are one organ",
    source:
      `${guideline}, section 4.2, p. 232; EORTC, RECIST 1.1 questions and clarifications (recist.eortc.org)`,
  },
  chosen: {
    id: "RECIST-target",
    criterion:
      "Target lesions should be selected on the basis of their size (lesions with the longest diameter), be representative of all involved organs",
    source: `${guideline}, section 4.2, p. 232`,
  },
  tooSmallToMeasure: {
    id: "RECIST-too-small",
    millimetres: 5,
    criterion:
      "If the lesion is believed to be present and is faintly seen but too small to measure, a default value of 5 mm should be assigned",
    source: `${guideline}, section 4.3.2, p. 233`,
  },
} as const;
