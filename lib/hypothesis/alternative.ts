/** The direction in which a test looks for a difference. */
export type Alternative = "two-sided" | "less" | "greater";

/** Every {@linkcode Alternative}. */
export const alternatives: readonly Alternative[] = [
  "two-sided",
  "less",
  "greater",
];
