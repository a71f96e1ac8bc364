import { ASSUMPTIONS } from "./assumptions.ts";
import type { Interpretation } from "./interpretation.ts";

/** Every place where a choice was needed, as data. */
export const INTERPRETATIONS = [
  {
    id: "pancreas-interval",
    statements: [
      "Results: median PFS of the five pancreatic tumours 26 months, interval 1.0 to 60.0",
    ],
    options: [
      {
        id: "misprint",
        meaning: "the interval is 1.0 to 51.0, as 26 ± 25.0 asks for",
      },
      {
        id: "range",
        meaning: "1.0 and 60.0 are the shortest and longest of the five times",
      },
      {
        id: "truncated",
        meaning:
          "the interval is −8.0 to 60.0 and a negative time was not printed",
      },
    ],
    reason:
      "the program's interval is symmetric about the median; of the two limits, 60.0 is then the only one wrong and the other four intervals need no second rule",
  },
  {
    id: "elevated-cga",
    statements: [
      "Results: 22 patients with elevated CgA",
      "Table I: 23 patients with CgA above 60 pmol/l",
    ],
    options: [
      { id: "table", meaning: "23 patients" },
      { id: "text", meaning: "22 patients" },
    ],
    reason: "the table states the limit that it counts by",
  },
  {
    id: "cga-p-value",
    statements: [
      "Results: p = 0.0574 for CgA, where every other p-value has three decimals",
    ],
    options: [
      { id: "four-decimals", meaning: "p is 0.0574" },
      { id: "three-decimals", meaning: "p is 0.574 with a digit too many" },
    ],
    reason: "it is what is printed, and values that give it exist",
  },
  {
    id: "stopped-for-toxicity",
    statements: [
      "Results: five before and five after 3 months stopped for toxicity, one for anaemia",
      "Toxicity: nine stopped, of whom eight are itemised (five, and at 5, 6 and 9 months)",
    ],
    options: [
      { id: "reasons", meaning: "ten, and one for anaemia" },
      {
        id: "nine",
        meaning:
          "nine, and one for anaemia; one more of the 28 then stopped for a reason not given, taken to be a wish",
      },
    ],
    reason: "only the list of reasons adds up to the 28 who stopped",
  },
  {
    id: "sustained-response",
    statements: [
      "Results: one stopped after 63 months of sustained complete response",
      "Results: the longest treatment lasted 64 months; Methods: the first scan at 3 months",
    ],
    options: [
      {
        id: "on-treatment",
        meaning:
          "63 months on treatment; complete response since the first scan, for 60 months",
      },
      {
        id: "unplanned-scan",
        meaning:
          "63 months of response until the end of the longest treatment, first seen on a scan at 1 month, which was not planned",
      },
    ],
    reason:
      "63 months after the first planned scan would be 66 on treatment; counted from its start, no scan has to be invented",
  },
  {
    id: "first-year-progression",
    statements: [
      "Results: within 12 months 5 died and 4 more progressed (11%)",
      "Discussion: 23% progressed within 12 months",
    ],
    options: [
      { id: "results", meaning: "4 progressed besides the 5 who died" },
      { id: "discussion", meaning: "8 progressed besides the 5 who died" },
    ],
    reason: "the Results give a count",
  },
  {
    id: "stable-disease",
    statements: [
      "Results: 25 patients (71%) with at least 3 months of stable disease, besides one CR and one PR",
      "Caption of Figure 1: 71% with at least 3 months of stable disease or partial response",
    ],
    options: [
      { id: "stable-only", meaning: "25 with stable disease, 1 CR, 1 PR" },
      {
        id: "with-partial",
        meaning:
          "24 with stable disease and 1 PR make the 25, and 19 and 1 the 20; one patient progressed at the first scan",
      },
    ],
    reason: "with the 8 who left before 3 months, 25, 1 and 1 add up to 35",
  },
  {
    id: "not-progressed",
    statements: [
      "Results: at the time of analysis 7 patients had not progressed while on interferon",
      "Results: 7 were still treated; others stopped in stable disease or complete response",
    ],
    options: [
      {
        id: "on-treatment",
        meaning:
          "the 7 are those still treated; who stopped without progression may be censored",
      },
      {
        id: "only-seven",
        meaning:
          "only those 7 are censored; everyone who stopped progressed or died later",
      },
    ],
    reason:
      "the first is implied by either, and the events are not counted in the paper",
  },
  {
    id: "severe-depression",
    statements: [
      "Toxicity: 20% with grade 3 haematological toxicity, and one other grade 3, a depression",
      "Discussion: 20% with grade 3 toxicities",
    ],
    options: [
      {
        id: "among-the-seven",
        meaning: "the depression is in one of the 7 with a low count",
      },
      {
        id: "another",
        meaning: "it is in an eighth patient (23% with grade 3)",
      },
    ],
    reason: "both percentages then hold",
  },
] as const satisfies readonly Interpretation[];

/** Every choice: the interpretations, then the assumptions beyond the print. */
export const CHOICES = [...INTERPRETATIONS, ...ASSUMPTIONS] as const;

/** Name of an interpretation or assumption. */
export type InterpretationId = typeof CHOICES[number]["id"];

/** The option taken of each interpretation and assumption. */
export type Interpretations = {
  readonly [Id in InterpretationId]: Extract<
    typeof CHOICES[number],
    { id: Id }
  >["options"][number]["id"];
};

/** What is taken unless told otherwise: the first option of each choice. */
export function defaultInterpretations(): Interpretations {
  return Object.fromEntries(
    CHOICES.map(({ id, options }) => [id, options[0].id]),
  ) as Interpretations;
}
