import type { SurvivalComparison } from "../../study/mod.ts";
import {
  coxRegression,
  logRankTest,
  pairwiseLogRankTest,
} from "../../survival/mod.ts";

/** Results of a comparison of survival curves, to be printed in their figure. */
export interface SurvivalComparisonResult {
  /** What is compared, as in "Midgut vs Pancreas". */
  readonly label?: string;
  /**
   * The test.
   *
   * @default {"log-rank test"}
   */
  readonly test?: string;
  /** Its p-value; undefined where nothing can be compared. */
  readonly pValue?: number | undefined;
  /** True where the data were made to give this p-value, which is then marked. */
  readonly fitted?: boolean | undefined;
  /** Every two of more than two groups. */
  readonly pairs?: readonly ComparedPair[];
  /** The hazard of each group in units of the last one's. */
  readonly hazardRatios?: readonly HazardRatio[];
}

/** Two of several groups. */
export interface ComparedPair {
  /** Their names. */
  readonly groups: readonly [string, string];
  /** The log-rank test's p-value with Holm's adjustment; undefined where they cannot be compared. */
  readonly pValue: number | undefined;
}

/** The hazard of one group in units of another's, or why there is none. */
export type HazardRatio =
  & {
    /** The group whose hazard is divided. */
    readonly group: string;
    /** The group by whose hazard it is divided. */
    readonly reference: string;
    /** What estimates it, as in "Cox regression". */
    readonly method: string;
  }
  & ({
    /** The ratio. */
    readonly ratio: number;
    /** Lower limit of the 95% interval. */
    readonly lower: number;
    /** Upper limit of the 95% interval. */
    readonly upper: number;
  } | {
    /** Why it cannot be estimated. */
    readonly problem: string;
  });

/** Groups to be compared, as columns with one row per patient. */
export type ComparedGroups = Omit<SurvivalComparison, "names">;

/**
 * Compares groups by the log-rank test, more than two also pair by pair with
 * Holm's adjustment, and by the ratios of their hazards by Cox regression,
 * without Firth's penalty: of each group to the last one, so that "A vs B" is
 * A's hazard in units of B's.
 *
 * @param comparison The groups, as columns with one row per patient.
 * @returns What the figure of their survival prints.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { compareSurvival } from "../mod.ts";
 *
 * const { label, pValue, hazardRatios } = compareSurvival({
 *   labels: ["A", "B"],
 *   months: [2, 4, 6, 5, 7, 9],
 *   event: [1, 1, 1, 1, 1, 0],
 *   group: ["A", "A", "A", "B", "B", "B"],
 * });
 * assert.equal(label, "A vs B");
 * assert.ok(pValue! > 0 && pValue! < 1);
 * const [ratio] = hazardRatios!;
 * assert.equal(ratio!.reference, "B");
 * assert.ok("ratio" in ratio! && ratio.ratio > 1, "A progresses sooner");
 * ```
 */
export function compareSurvival(
  compared: ComparedGroups,
): SurvivalComparisonResult {
  const { labels, months, event, group, fitted } = compared;
  const present = labels.filter((label) => group.includes(label));
  const isComparable = present.length > 1;
  const test = isComparable ? logRankTest(months, event, group) : undefined;
  return {
    label: labels.join(" vs "),
    pValue: test?.degreesOfFreedom ? test.pValue : undefined,
    fitted,
    pairs: isComparable && labels.length > 2 ? comparedPairs(compared) : [],
    hazardRatios: hazardRatios(compared),
  };
}

/** Every two groups in the order of the labels; one of them may have no patients. */
function comparedPairs(
  { labels, months, event, group }: ComparedGroups,
): readonly ComparedPair[] {
  const { pairs } = pairwiseLogRankTest(months, event, group);
  return labels.flatMap((first, i) =>
    labels.slice(i + 1).map((second): ComparedPair => {
      const test = pairs.find(({ groups }) =>
        groups.includes(first) && groups.includes(second)
      );
      return {
        groups: [first, second],
        pValue: test?.degreesOfFreedom ? test.adjustedPValue : undefined,
      };
    })
  );
}

/**
 * The ratio of each group to the last one, of one model for all. A group without
 * events is left out of it, which changes no other ratio: its own tends to 0.
 */
function hazardRatios(
  { labels, months, event, group }: ComparedGroups,
): readonly HazardRatio[] {
  const reference = labels.at(-1)!;
  const problemOf = (label: string) =>
    !group.includes(label)
      ? `${label} has no patients`
      : !group.some((one, i) => one === label && event[i] === 1)
      ? `no event in ${label}`
      : undefined;
  const others = labels.slice(0, -1);
  const modelled = others.filter((label) => problemOf(label) === undefined);
  const isModelled = (_: unknown, i: number) =>
    group[i] === reference || modelled.includes(group[i]!);
  const columns = group.filter(isModelled);
  const fit = modelled.length === 0 || problemOf(reference) !== undefined
    ? undefined
    : coxRegression(
      months.filter(isModelled),
      event.filter(isModelled),
      Object.fromEntries(
        modelled.map((label) => [label, columns.map((one) => one === label)]),
      ),
    );
  return others.map((label): HazardRatio => {
    const common = { group: label, reference, method: "Cox regression" };
    const problem = problemOf(label) ?? problemOf(reference);
    if (problem !== undefined) return { ...common, problem };
    const i = modelled.indexOf(label);
    const { hazardRatio, lower, upper } = fit!.coefficients;
    const ratio = hazardRatio[i]!;
    return ratio > 0 && Number.isFinite(ratio)
      ? { ...common, ratio, lower: lower[i]!, upper: upper[i]! }
      : { ...common, problem: "the events separate the groups" };
  });
}
