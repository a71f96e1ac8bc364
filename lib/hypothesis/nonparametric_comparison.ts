import {
  type Alternative,
  requireAlternative,
  requireBoolean,
  requireNonNegative,
  requireOneOf,
  requirePairs,
} from "./input.ts";
import { continuityCorrected } from "./normal_p_value.ts";

/** How a nonparametric test of paired measurements is made. */
export interface PairedTestSettings {
  /** Distribution that gave the p-value. */
  readonly distribution: "exact" | "asymptotic";
  /** Whether `z` is corrected for continuity. */
  readonly continuity: boolean;
  /** Direction in force. */
  readonly alternative: Alternative;
  /** Tolerance for ties in force; differences this small are zeros. */
  readonly tieTolerance: number;
}

/** What nonparametric tests of paired measurements have in common. */
export interface NonparametricPairedTest extends PairedTestSettings {
  /** Number of pairs. */
  readonly n: number;
  /** Number of pairs that did not change. */
  readonly zeroDifferences: number;
  /** Number of pairs with `after > before`. */
  readonly positiveDifferences: number;
  /** Number of pairs with `after < before`. */
  readonly negativeDifferences: number;
  /** Probability of a statistic at least as extreme under the null hypothesis. */
  readonly pValue: number;
}

/** Checks the pairs and the options, and fills in the options not told. */
export function pairedTestSettings(
  action: string,
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  {
    distribution = "exact",
    continuity = false,
    alternative = "two-sided",
    tieTolerance = 1e-12,
  }: Partial<PairedTestSettings>,
): PairedTestSettings {
  requireOneOf(action, "distribution", distribution, ["exact", "asymptotic"]);
  requireBoolean(action, "continuity", continuity);
  requireAlternative(action, alternative);
  requireNonNegative(action, "tieTolerance", tieTolerance);
  requirePairs(action, before, after);
  return { distribution, continuity, alternative, tieTolerance };
}

/** The standardized deviation of a statistic from its mean; 0 if no pair changed. */
export function standardized(
  deviation: number,
  standardDeviation: number,
  { continuity, alternative }: PairedTestSettings,
): number {
  if (standardDeviation === 0) return 0;
  const corrected = continuity
    ? continuityCorrected(deviation, alternative)
    : deviation;
  return corrected / standardDeviation;
}
