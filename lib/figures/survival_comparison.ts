import { coxRegression, logRankTest } from "../survival/mod.ts";

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

/** Two groups to compare, with one row a patient. */
interface ComparedGroups {
  readonly labels: readonly string[];
  readonly months: readonly number[];
  readonly event: readonly (0 | 1)[];
  /** Label of each patient's group. */
  readonly group: readonly string[];
}

/**
 * Compares groups by the log-rank test and, if they are two, by the ratio of
 * their hazards: that of the second group to the first, by Cox regression. What
 * cannot be estimated is left out.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { compareSurvival } from "./mod.ts";
 *
 * const { label, pValue } = compareSurvival({
 *   labels: ["A", "B"],
 *   months: [2, 4, 4, 4, 7, 9],
 *   event: [1, 1, 1, 0, 1, 0],
 *   group: ["A", "A", "A", "B", "B", "B"],
 * });
 * assert.equal(label, "A against B");
 * assert.ok(Math.abs(pValue! - 0.0295) < 1e-4);
 * ```
 */
export function compareSurvival(
  { labels, months, event, group }: ComparedGroups,
): SurvivalComparisonText {
  const estimated = <T>(compute: () => T): T | undefined => {
    try {
      return compute();
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  };
  const pValue = estimated(() => logRankTest(months, event, group).pValue);
  const hazards = labels.length !== 2 ? undefined : estimated(() => {
    const second = group.map((label) => label === labels[1] ? 1 : 0);
    return coxRegression(months, event, { second }).coefficients;
  });
  return {
    label: labels.join(" against "),
    pValue,
    hazardRatio: hazards && {
      ratio: hazards.hazardRatio[0]!,
      lower: hazards.lower[0]!,
      upper: hazards.upper[0]!,
    },
  };
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
function formatPValue(pValue: number): string {
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
