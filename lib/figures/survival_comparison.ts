/** Results of a comparison of survival curves, to be printed in their figure. */
export interface SurvivalComparisonText {
  /** What is compared, as in "Midgut, pancreas". */
  readonly label?: string;
  /** Name of the test, "log-rank test" by default. */
  readonly test?: string;
  /** Its p-value. */
  readonly pValue?: number | undefined;
  /** Ratio of the hazards; without it, or without limits, none is printed. */
  readonly hazardRatio?: {
    readonly ratio: number;
    readonly lower: number;
    readonly upper: number;
    /** Confidence level, 0.95 by default. */
    readonly confidence?: number;
  } | undefined;
}

interface ComparisonOptions {
  readonly pValue?: boolean;
  readonly hazardRatio?: boolean;
  readonly comparison?: SurvivalComparisonText | undefined;
}

/** The lines of text that the options ask for. */
export function comparisonLines(
  { pValue = true, hazardRatio = false, comparison = {} }: ComparisonOptions,
): readonly string[] {
  const { label, test = "log-rank test" } = comparison;
  const lines = [
    ...(pValue && comparison.pValue !== undefined
      ? [`${test}: ${formatPValue(comparison.pValue)}`]
      : []),
    ...(hazardRatio && comparison.hazardRatio
      ? [formatHazardRatio(comparison.hazardRatio)]
      : []),
  ];
  return lines.length === 0 || label === undefined ? lines : [label, ...lines];
}

/** A p-value as journals print it. */
export function formatPValue(pValue: number): string {
  return pValue < 0.001 ? "p < 0.001" : `p = ${pValue.toFixed(3)}`;
}

function formatHazardRatio(
  { ratio, lower, upper, confidence = 0.95 }: NonNullable<
    SurvivalComparisonText["hazardRatio"]
  >,
): string {
  if (!(ratio > 0 && Number.isFinite(ratio))) {
    return "hazard ratio not estimable";
  }
  const limit = (value: number) =>
    Number.isFinite(value) ? value.toFixed(2) : "∞";
  return `HR ${ratio.toFixed(2)} (${Math.round(100 * confidence)}% CI ${
    limit(lower)
  }–${limit(upper)})`;
}
