import { guideline } from "./guideline.ts";

/** Response of the target lesions at one assessment; "none" when there are none at baseline. */
export type TargetResponse = "CR" | "PR" | "SD" | "PD" | "NE" | "none";

/** State of the non-target lesions at one assessment; "none" when there are none at baseline. */
export type NonTargetResponse = "CR" | "non-CR/non-PD" | "PD" | "NE" | "none";

/** Overall response at one assessment. "non-CR/non-PD" occurs without target lesions only. */
export type OverallResponse =
  | "CR"
  | "PR"
  | "SD"
  | "non-CR/non-PD"
  | "PD"
  | "NE";

/** A row of the guideline's tables of time-point response; "any" matches everything. */
export interface OverallResponseRule {
  /** Identifier. */
  readonly id: string;
  /** Responses of the target lesions that match. */
  readonly target: readonly TargetResponse[] | "any";
  /** States of the non-target lesions that match. */
  readonly nonTarget: readonly NonTargetResponse[] | "any";
  /** Whether a new lesion matches. */
  readonly newLesion: boolean | "any";
  /** Overall response. */
  readonly response: OverallResponse;
  /** The row as the guideline prints it. */
  readonly criterion: string;
  /** Publication, table and page. */
  readonly source: string;
}

/** Not PD, evaluated or not. */
const nonPd = ["CR", "non-CR/non-PD", "NE", "none"] as const;

/**
 * The guideline's Table 1 (patients with target, with or without non-target
 * disease) and Table 2 (non-target disease only). The first row that matches
 * decides. "none" among the non-target states is a patient without non-target
 * lesions: nothing of theirs can persist or grow.
 */
export const overallResponseRules: readonly OverallResponseRule[] = [
  {
    id: "RECIST-T1-PD-new",
    target: ["CR", "PR", "SD", "PD", "NE"],
    nonTarget: "any",
    newLesion: true,
    response: "PD",
    criterion: "Any | Any | Yes | PD",
    source: `${guideline}, Table 1, p. 235`,
  },
  {
    id: "RECIST-T1-PD-target",
    target: ["PD"],
    nonTarget: "any",
    newLesion: "any",
    response: "PD",
    criterion: "PD | Any | Yes or No | PD",
    source: `${guideline}, Table 1, p. 235`,
  },
  {
    id: "RECIST-T1-PD-nontarget",
    target: ["CR", "PR", "SD", "PD", "NE"],
    nonTarget: ["PD"],
    newLesion: "any",
    response: "PD",
    criterion: "Any | PD | Yes or No | PD",
    source: `${guideline}, Table 1, p. 235`,
  },
  {
    id: "RECIST-T1-CR",
    target: ["CR"],
    nonTarget: ["CR", "none"],
    newLesion: false,
    response: "CR",
    criterion: "CR | CR | No | CR",
    source: `${guideline}, Table 1, p. 235`,
  },
  {
    id: "RECIST-T1-PR-nontarget",
    target: ["CR"],
    nonTarget: ["non-CR/non-PD"],
    newLesion: false,
    response: "PR",
    criterion: "CR | Non-CR/non-PD | No | PR",
    source: `${guideline}, Table 1, p. 235`,
  },
  {
    id: "RECIST-T1-PR-notevaluated",
    target: ["CR"],
    nonTarget: ["NE"],
    newLesion: false,
    response: "PR",
    criterion: "CR | Not evaluated | No | PR",
    source: `${guideline}, Table 1, p. 235`,
  },
  {
    id: "RECIST-T1-PR",
    target: ["PR"],
    nonTarget: nonPd,
    newLesion: false,
    response: "PR",
    criterion: "PR | Non-PD or not all evaluated | No | PR",
    source: `${guideline}, Table 1, p. 235`,
  },
  {
    id: "RECIST-T1-SD",
    target: ["SD"],
    nonTarget: nonPd,
    newLesion: false,
    response: "SD",
    criterion: "SD | Non-PD or not all evaluated | No | SD",
    source: `${guideline}, Table 1, p. 235`,
  },
  {
    id: "RECIST-T1-NE",
    target: ["NE"],
    nonTarget: nonPd,
    newLesion: false,
    response: "NE",
    criterion: "Not all evaluated | Non-PD | No | NE",
    source: `${guideline}, Table 1, p. 235`,
  },
  {
    id: "RECIST-T2-PD-new",
    target: ["none"],
    nonTarget: "any",
    newLesion: true,
    response: "PD",
    criterion: "Any | Yes | PD",
    source: `${guideline}, Table 2, p. 235`,
  },
  {
    id: "RECIST-T2-PD",
    target: ["none"],
    nonTarget: ["PD"],
    newLesion: "any",
    response: "PD",
    criterion: "Unequivocal PD | Yes or No | PD",
    source: `${guideline}, Table 2, p. 235`,
  },
  {
    id: "RECIST-T2-CR",
    target: ["none"],
    nonTarget: ["CR"],
    newLesion: false,
    response: "CR",
    criterion: "CR | No | CR",
    source: `${guideline}, Table 2, p. 235`,
  },
  {
    id: "RECIST-T2-nonCR",
    target: ["none"],
    nonTarget: ["non-CR/non-PD"],
    newLesion: false,
    response: "non-CR/non-PD",
    criterion: "Non-CR/non-PD | No | Non-CR/non-PD",
    source: `${guideline}, Table 2, p. 235`,
  },
  {
    id: "RECIST-T2-NE",
    target: ["none"],
    nonTarget: ["NE"],
    newLesion: false,
    response: "NE",
    criterion: "Not all evaluated | No | NE",
    source: `${guideline}, Table 2, p. 235`,
  },
  {
    id: "RECIST-no-disease",
    target: ["none"],
    nonTarget: ["none"],
    newLesion: false,
    response: "NE",
    criterion:
      "No lesion at baseline: outside both tables, only a new lesion can be judged",
    source: "completes Tables 1 and 2, p. 235",
  },
];

/** Progression when disease comes back after a complete response. */
export const reappearanceRule = {
  id: "RECIST-reappearance",
  response: "PD",
  criterion:
    "If a CR is truly met at first time point, then any disease seen at a subsequent time point, even disease meeting PR criteria relative to baseline, makes the disease PD at that point (since disease must have reappeared after CR)",
  source: `${guideline}, Table 3, footnote a, p. 235`,
} as const;

/** Partial response that goes on although the sum has grown a little again. */
export const continuingResponseRule = {
  id: "RECIST-continuing-PR",
  response: "PR",
  criterion:
    "Once a PR has been assigned, and confirmed (if required), then the best response is always PR even if subsequent TP measurements no longer quite meet the criteria (providing that the criteria for PD are not met)",
  source:
    "EORTC, RECIST: Managing PR when TP measurements change slightly over time (recist.eortc.org)",
} as const;

/** What is said of a visit of a patient whose baseline scan is missing. */
export const noBaselineRule = {
  id: "RECIST-no-baseline",
  response: "NE",
  criterion:
    "To assess objective response or future progression, it is necessary to estimate the overall tumour burden at baseline",
  source: `${guideline}, section 4.1, p. 232`,
} as const;
