import type { SurvivalComparison } from "../../study/mod.ts";
import { coxRegression, logRankTest } from "../../survival/mod.ts";

/** Results of a comparison of survival curves, to be printed in their figure. */
export interface SurvivalComparisonResult {
  /** What is compared, as in "Midgut against Pancreas". */
  readonly label?: string;
  /** The p-value of the log-rank test. */
  readonly pValue?: number | undefined;
  /** True where the data were made to give this p-value, which is then marked. */
  readonly fitted?: boolean | undefined;
  /** Ratio of the hazards; without it none is printed. */
  readonly hazardRatio?: HazardRatio | undefined;
}

/** The hazard of one group in units of another's. */
export interface HazardRatio {
  /** The group whose hazard is divided. */
  readonly group: string;
  /** The group by whose hazard it is divided. */
  readonly reference: string;
  /** What estimated it, as in "Cox regression". */
  readonly method: string;
  /** The ratio. */
  readonly ratio: number;
  /** Lower limit of the 95 % interval. */
  readonly lower: number;
  /** Upper limit of the 95 % interval. */
  readonly upper: number;
}

/**
 * Compares groups by the log-rank test and, if they are two, by the ratio of
 * their hazards by Cox regression, without Firth's penalty: that of the first
 * group to the second, so that "A against B" is A's hazard in units of B's. What
 * cannot be estimated is left out.
 *
 * @param comparison The groups, as columns with one row per patient.
 * @returns What the figure of their survival prints.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { compareSurvival } from "../mod.ts";
 *
 * const { label, pValue, hazardRatio } = compareSurvival({
 *   labels: ["A", "B"],
 *   months: [2, 4, 6, 5, 7, 9],
 *   event: [1, 1, 1, 1, 1, 0],
 *   group: ["A", "A", "A", "B", "B", "B"],
 * });
 * assert.equal(label, "A against B");
 * assert.ok(pValue! > 0 && pValue! < 1);
 * assert.equal(hazardRatio!.reference, "B");
 * assert.ok(hazardRatio!.ratio > 1, "A progresses sooner");
 * ```
 */
export function compareSurvival(
  { labels, months, event, group, fitted }: Omit<
    SurvivalComparison,
    "names"
  >,
): SurvivalComparisonResult {
  const pValue = estimated(() => {
    const { degreesOfFreedom, pValue } = logRankTest(months, event, group);
    return degreesOfFreedom > 0 ? pValue : undefined; // nothing to compare
  });
  const [first, second, ...others] = labels;
  const isPair = first !== undefined && second !== undefined &&
    others.length === 0;
  return {
    label: labels.join(" against "),
    pValue,
    fitted,
    hazardRatio: isPair
      ? estimated(() => ratioOfHazards(first, second, { months, event, group }))
      : undefined,
  };
}

/** What can be computed; undefined where the data do not allow it. */
function estimated<Result>(
  compute: () => Result | undefined,
): Result | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function ratioOfHazards(
  first: string,
  reference: string,
  { months, event, group }: Pick<
    SurvivalComparison,
    "months" | "event" | "group"
  >,
): HazardRatio {
  const isFirst = group.map((label) => label === first ? 1 : 0);
  const { hazardRatio, lower, upper } =
    coxRegression(months, event, { isFirst }).coefficients;
  return {
    group: first,
    reference,
    method: "Cox regression",
    ratio: hazardRatio[0]!,
    lower: lower[0]!,
    upper: upper[0]!,
  };
}
