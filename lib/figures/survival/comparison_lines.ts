import type { HazardRatio, SurvivalComparisonResult } from "./comparison.ts";
import type { SurvivalFigureParts } from "./figure_parts.ts";

interface ComparisonOptions
  extends Pick<SurvivalFigureParts, "pValue" | "hazardRatio"> {
  readonly comparison?: SurvivalComparisonResult | undefined;
}

/** The lines of text that the options ask for. */
export function comparisonLines(
  { pValue = true, hazardRatio = false, comparison = {} }: ComparisonOptions,
): readonly string[] {
  const { label } = comparison;
  const lines = [
    ...(pValue && comparison.pValue !== undefined
      ? [
        `log-rank test: ${formatPValue(comparison.pValue)}${
          comparison.fitted ? " (fitted)" : ""
        }`,
      ]
      : []),
    ...(hazardRatio && comparison.hazardRatio
      ? hazardRatioLines(comparison.hazardRatio)
      : []),
  ];
  return lines.length === 0 || label === undefined ? lines : [label, ...lines];
}

/** A p-value as journals print it. */
function formatPValue(pValue: number): string {
  return pValue < 0.001 ? "p < 0.001" : `p = ${pValue.toFixed(3)}`;
}

/** The names of both groups, since no order alone says which is over which; then the ratio. */
function hazardRatioLines(
  { group, reference, method, ratio, lower, upper }: HazardRatio,
): readonly string[] {
  const limit = (value: number) =>
    Number.isFinite(value) ? value.toFixed(2) : "∞";
  return [
    `HR ${group} vs ${reference} (reference), ${method}:`,
    ratio > 0 && Number.isFinite(ratio)
      ? `${ratio.toFixed(2)} (95% CI ${limit(lower)}–${limit(upper)})`
      : "not estimable",
  ];
}
