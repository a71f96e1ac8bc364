import type { CohortTargets } from "./search_cohort.ts";

/** The printed statements about time, with the pancreatic interval read as 1.0 to 51.0. */
export const TARGETS: CohortTargets = {
  all: { n: 35, median: "25", lower: "13.4", upper: "36.6" },
  sixteen: { n: 16, median: "25", lower: "4.5", upper: "45.5" },
  concomitant: { n: 5, median: "16", lower: "7.4", upper: "24.6" },
  midgut: { n: 9, median: "25", lower: "8.2", upper: "41.8" },
  pancreas: { n: 5, median: "26", lower: "1.0", upper: "51.0" },
  combinationLogRank: "0.690",
  siteLogRank: "0.657",
  medianDuration: 11,
  longestDuration: 64,
  deathsFirstYear: 5,
  progressionsFirstYear: 4,
  stableBelowSixMonths: 5,
};
