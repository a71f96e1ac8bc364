import type { Interpretation } from "./interpretation.ts";

/**
 * What the search assumes beyond the print, which narrows the data sets that it finds. The first option is
 * the assumption; the other lifts it.
 */
export const ASSUMPTIONS = [
  {
    id: "undated-toxicity",
    statements: [
      "Results: five stopped for toxicity after 3 months; Toxicity: one each at 5, 6 and 9 months",
    ],
    options: [
      { id: "later", meaning: "the other two stopped at 10 to 24 months" },
      {
        id: "any",
        meaning:
          "the other two stopped at 3 to 64 months, but not at 5, 6 or 9, of which the text names one each",
      },
    ],
    reason:
      "the text dates the stops in ascending order and ends at 9 months; that the others are later is a guess, and 24 is a round number",
  },
  {
    id: "progression-after-six",
    statements: [
      "Methods: scans at 3, 6 and 12 months; Results: 20 with at least 6 months of stable disease",
    ],
    options: [
      { id: "at-scans", meaning: "no progression at 6 to 8 months" },
      {
        id: "between",
        meaning:
          "also at 7 and 8 months, after a stable scan at 6; at 6 itself the patient would not be one of the 20",
      },
    ],
    reason:
      "a progression soon after the scan at 6 months needs a scan between the planned ones",
  },
  {
    id: "complete-response",
    statements: [
      "Results: one stopped after 63 months of sustained complete response",
    ],
    options: [
      { id: "censored", meaning: "no progression was seen afterwards" },
      { id: "either", meaning: "progression or death may have followed" },
    ],
    reason: "the paper reports neither for this patient",
  },
  {
    id: "event-at-stop",
    statements: [
      "Results: eleven stopped for progressive disease, radiological or biochemical, four for death",
    ],
    options: [
      {
        id: "always",
        meaning:
          "who stopped for progression had the event of the survival time in that month",
      },
      {
        id: "either",
        meaning:
          "the progression may have been one of hormones alone: a scan may show it later, or never",
      },
    ],
    reason:
      "the paper does not say how many progressed in hormones alone; for death, the event is the reason itself",
  },
  {
    id: "naive-at-baseline",
    statements: [
      "Results: out of patients on a stable dose of an analogue or naïve to it at baseline, 11 had diarrhoea and 13 flushing; none of these began one during interferon",
    ],
    options: [
      {
        id: "without",
        meaning:
          "who began an analogue together with interferon is not counted: 15 of the 16 have symptoms",
      },
      {
        id: "with",
        meaning:
          "who began both together was naïve at baseline, and may have symptoms too",
      },
    ],
    reason:
      "symptoms that an analogue begun at the same time relieves say nothing of interferon, and the next sentence says that none began one",
  },
  {
    id: "last-month",
    statements: ["Results: the longest treatment lasted 64 months"],
    options: [
      { id: "72", meaning: "nobody was followed for more than 72 months" },
      { id: "96", meaning: "nobody was followed for more than 96 months" },
    ],
    reason: "a search needs an end, and the paper prints no follow-up",
  },
] as const satisfies readonly Interpretation[];
