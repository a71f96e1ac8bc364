/** Groups that make up the cohort; the first three are the paper's N = 16. */
export type Group =
  | "midgut"
  | "pancreas"
  | "other site"
  | "concomitant"
  | "neither";

/** Number of patients in each group. */
export const GROUP_SIZES: Readonly<Record<Group, number>> = {
  midgut: 9,
  pancreas: 5,
  "other site": 2,
  concomitant: 5,
  neither: 14,
};
