import { checkChoice, checkFlag, checkNonNegative } from "../arguments/mod.ts";
import { type Alternative, alternatives } from "./alternative.ts";
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

/** The defaults of {@linkcode PairedTestSettings}. */
export const pairedTestDefaults: PairedTestSettings = {
  distribution: "exact",
  continuity: false,
  alternative: "two-sided",
  tieTolerance: 1e-12,
};

/** Throws unless each of the settings is one of its values; returns them alone. */
export function checkSettings(
  action: string,
  { distribution, continuity, alternative, tieTolerance }: PairedTestSettings,
): PairedTestSettings {
  checkChoice(action, "distribution", distribution, ["exact", "asymptotic"]);
  checkFlag(action, "continuity", continuity);
  checkChoice(action, "alternative", alternative, alternatives);
  checkNonNegative(action, "tieTolerance", tieTolerance);
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
