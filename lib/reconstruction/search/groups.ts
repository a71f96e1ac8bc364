/** Groups that make up the cohort. */
export type Group =
  | "midgut"
  | "pancreas"
  | "other site"
  | "concomitant"
  | "neither";

/** The groups that make up the paper's N = 16. */
export const SIXTEEN: readonly Group[] = ["midgut", "pancreas", "other site"];

/** Number of patients in each group. */
export const GROUP_SIZES: Readonly<Record<Group, number>> = {
  midgut: 9,
  pancreas: 5,
  "other site": 2,
  concomitant: 5,
  neither: 14,
};
