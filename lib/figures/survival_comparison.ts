import type { RenderFunction } from "@observablehq/plot";
import { annotation } from "./annotation.ts";

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

/** The lines of text that the options ask for, at the right of the curves' top. */
export function comparisonMark(
  { pValue = true, hazardRatio = false, comparison = {} }: ComparisonOptions,
): RenderFunction[] {
  const lines = [
    ...(pValue && comparison.pValue !== undefined
      ? [
        `${comparison.test ?? "log-rank test"}: ${
          formatPValue(comparison.pValue)
        }`,
      ]
      : []),
    ...(hazardRatio && comparison.hazardRatio
      ? [formatHazardRatio(comparison.hazardRatio)]
      : []),
  ];
  if (lines.length === 0) return [];
  const label = comparison.label === undefined ? [] : [comparison.label];
  return [
    annotation((node, { width, marginRight, marginTop }) =>
      [...label, ...lines].map((line, i) =>
        node("text", {
          x: width - marginRight,
          y: marginTop + 6 + 9 * i,
          "text-anchor": "end",
        }, line)
      )
    ),
  ];
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
