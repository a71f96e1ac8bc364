import { guideline } from "./guideline.ts";

const table3 = `${guideline}, Table 3, p. 235`;
const allTimePoints = {
  criterion:
    "Best response in these trials is defined as the best response across all time points",
  source: `${guideline}, section 4.4.3, p. 234`,
} as const;

/** What decides a best overall response (guideline, section 4.4.3 and Table 3). */
export const bestResponseRules = {
  CR: { id: "RECIST-best-CR", ...allTimePoints },
  PR: { id: "RECIST-best-PR", ...allTimePoints },
  confirmedCR: {
    id: "RECIST-T3-CR",
    criterion: "CR | CR | CR",
    source: table3,
  },
  confirmedPR: {
    id: "RECIST-T3-PR",
    criterion: "PR | CR or PR | PR",
    source: table3,
  },
  unconfirmedPR: {
    id: "RECIST-T3-PR-SD",
    criterion: "PR | SD | SD",
    source: table3,
  },
  SD: {
    id: "RECIST-best-SD",
    criterion: "SD provided minimum criteria for SD duration met",
    source: `${guideline}, section 4.4.3, p. 234, and Table 3, p. 235`,
  },
  nonCR: {
    id: "RECIST-best-nonCR",
    criterion:
      "'Non-CR/non-PD' is preferred over 'stable disease' for non-target disease",
    source: `${guideline}, Table 2, footnote a, p. 235`,
  },
  PD: {
    id: "RECIST-best-PD",
    criterion:
      "SD provided minimum criteria for SD duration met, otherwise, PD",
    source: table3,
  },
  NE: {
    id: "RECIST-best-NE",
    criterion: "SD provided minimum criteria for SD duration met, otherwise NE",
    source: table3,
  },
  none: {
    id: "RECIST-best-no-assessment",
    criterion:
      "All patients included in the study must be accounted for in the report of the results, even if there are major protocol treatment deviations or if they are not evaluable",
    source: `${guideline}, section 4.9.1, p. 237`,
  },
} as const;
