import type {
  LabelledCurve,
  SurvivalComparisonResult,
} from "../figures/mod.ts";
import type { Analysis } from "../study/mod.ts";
import { medianSurvival, riskTable } from "../survival/mod.ts";

/** A table beside the figure. */
export interface ReportTable {
  /** File name without its ending. */
  readonly id: string;
  /** What it holds. */
  readonly caption: string;
  /** Headings. */
  readonly columns: readonly string[];
  /** Cells, not rounded; null where there is nothing. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Median survival of each curve, with R's interval and SPSS's. */
export function mediansTable(
  curves: readonly LabelledCurve[],
  unit: string,
): ReportTable {
  return {
    id: "medians",
    caption: `Median survival (${unit}s) with its 95% interval`,
    columns: [
      "Group",
      "n",
      "Events",
      "Median (R)",
      "Lower (R)",
      "Upper (R)",
      "Median (SPSS)",
      "Lower (SPSS)",
      "Upper (SPSS)",
    ],
    rows: curves.map(({ label, estimate }) => {
      if (estimate === undefined) {
        return [label, 0, 0, null, null, null, null, null, null];
      }
      const medians = (["brookmeyer-crowley", "spss"] as const)
        .map((interval) => medianSurvival(estimate, { interval }));
      const { n, events } = medians[0]!;
      return [
        label,
        n,
        events,
        ...medians.flatMap(({ median, lower, upper }) => [
          median,
          lower,
          upper,
        ]),
      ];
    }),
  };
}

/** How many are at risk at the times of the axis, group by group. */
export function riskNumbersTable(
  curves: readonly LabelledCurve[],
  { survivalTimes, timeUnit }: Analysis,
): ReportTable {
  return {
    id: "numbers-at-risk",
    caption: `Numbers at risk by time (${timeUnit}s)`,
    columns: ["Group", ...survivalTimes.map(String)],
    rows: curves.map(({ label, estimate }) => [
      label,
      ...(estimate === undefined
        ? survivalTimes.map(() => 0)
        : riskTable(estimate, survivalTimes).map(({ atRisk }) => atRisk)),
    ]),
  };
}

/** Log-rank tests of the compared groups, pair by pair too, and ratios of hazards. */
export function testsTable(
  comparisons: readonly SurvivalComparisonResult[],
): ReportTable {
  const rows = comparisons.flatMap(
    ({ label = "", pValue, pairs = [], hazardRatios = [] }) => [
      ...(pValue === undefined ? [] : [[label, "Log-rank test", null, pValue]]),
      ...pairs.map(({ groups, pValue }) => [
        groups.join(" vs "),
        "Log-rank test, Holm's adjustment",
        pValue === undefined ? "cannot be compared" : null,
        pValue ?? null,
      ]),
      ...hazardRatios.map((ratio) => [
        `${ratio.group} vs ${ratio.reference} (reference)`,
        `Hazard ratio, ${ratio.method}`,
        "problem" in ratio
          ? `not estimable: ${ratio.problem}`
          : `${ratio.ratio.toFixed(2)} (95% CI ${ratio.lower.toFixed(2)} to ${
            ratio.upper.toFixed(2)
          })`,
        null,
      ]),
    ],
  );
  return {
    id: "tests",
    caption: "Tests",
    columns: ["Groups", "Method", "Result", "p"],
    rows,
  };
}
