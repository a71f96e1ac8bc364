import { betaQuantile } from "../numeric/mod.ts";

/**
 * Exact limits of a proportion: those probabilities at which a count this high
 * (this low) has probability `tail`.
 *
 * @see Clopper and Pearson (1934). Biometrika 26, 404-413.
 */
export function clopperPearson(
  successes: number,
  n: number,
  tail: number,
): [lower: number, upper: number] {
  const failures = n - successes;
  return [
    successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    failures === 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures),
  ];
}
