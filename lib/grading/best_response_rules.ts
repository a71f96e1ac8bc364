import { guideline } from "./recist_guideline.ts";

/** What decides a best overall response (guideline, section 4.4.3 and Table 3). */
export const bestResponseRules = {
  CR: {
    id: "RECIST-best-CR",
    criterion: "Best response recorded until progression: CR",
    source: `${guideline}, section 4.4.3`,
  },
  PR: {
    id: "RECIST-best-PR",
    criterion: "Best response recorded until progression: PR",
    source: `${guideline}, section 4.4.3`,
  },
  confirmedCR: {
    id: "RECIST-T3-CR",
    criterion: "CR | CR | CR",
    source: `${guideline}, Table 3`,
  },
  confirmedPR: {
    id: "RECIST-T3-PR",
    criterion: "PR | CR or PR | PR",
    source: `${guideline}, Table 3`,
  },
  unconfirmedPR: {
    id: "RECIST-T3-PR-SD",
    criterion: "PR | SD | SD",
    source: `${guideline}, Table 3`,
  },
  SD: {
    id: "RECIST-best-SD",
    criterion: "SD provided minimum criteria for SD duration met",
    source: `${guideline}, section 4.4.3 and Table 3`,
  },
  nonCR: {
    id: "RECIST-best-nonCR",
    criterion:
      "Non-CR/non-PD is preferred over stable disease for non-target disease",
    source: `${guideline}, Table 2, footnote a`,
  },
  PD: {
    id: "RECIST-best-PD",
    criterion:
      "Progression, and minimum criteria for SD duration not met before",
    source: `${guideline}, Table 3`,
  },
  NE: {
    id: "RECIST-best-NE",
    criterion:
      "Neither progression nor minimum criteria for SD duration met: NE",
    source: `${guideline}, Table 3`,
  },
  none: {
    id: "RECIST-best-no-assessment",
    criterion:
      "No assessment after baseline: not evaluable, counted in the denominator",
    source: `${guideline}, Reporting best response results`,
  },
} as const;
