/** What had to be understood in one way, without a second option, for the statements to agree. */
export const RECONCILED: readonly {
  statements: readonly string[];
  resolution: string;
}[] = [
  {
    statements: [
      "Table I: 16 began an analogue before interferon, 3 had one as previous therapy, 5 began both at once",
      "Text and Table II: 19 progressed despite an analogue, 1 did not tolerate it, 4 began both as a first treatment",
    ],
    resolution:
      "the 19 are the 16, 2 of the 3 who had stopped theirs, and the fifth who began both at once, the analogue in place of an earlier one (`somatostatin_analogue_switched`); the third who had stopped did not tolerate it",
  },
  {
    statements: [
      "Results: 16 on monotherapy or a stable dose, 5 with both at once, hence 14 in neither subgroup",
    ],
    resolution:
      "8 of the 16 with an analogue before interferon had a dose that changed since the last scan, and 6 began one later; the 16 are 8 on a stable dose and 8 without",
  },
  {
    statements: [
      "Results: six began an analogue for biochemical or symptomatic progression",
      "Results: none of the patients with symptoms at baseline began one",
    ],
    resolution: "the six had no symptoms at baseline",
  },
  {
    statements: [
      "Results: the symptoms are those of patients on a stable dose of an analogue or naïve to it",
      "Table I: 3 had an analogue as previous therapy",
    ],
    resolution:
      "whether one who had stopped an analogue is naïve does not matter: none of these has symptoms",
  },
  {
    statements: [
      "Results: 5 of 8 better and median stools from 2.75 to 0.5 a day, yet p = 0.102 (n = 6)",
    ],
    resolution:
      "six changes of equal size, five down and one up, give exactly this p",
  },
  {
    statements: [
      "Results: median CgA and 5HIAA at baseline, of all patients or of the pairs",
    ],
    resolution: "both medians are made the same",
  },
  {
    statements: ["Table I: the row of 131I-mIBG has no count"],
    resolution: "the column is empty",
  },
];
