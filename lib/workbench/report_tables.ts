import type {
  LabelledCurve,
  SurvivalComparisonResult,
} from "../figures/mod.ts";
import type { Analysis, SurvivalComparison } from "../study/mod.ts";
import {
  logRankTest,
  medianSurvival,
  pairwiseLogRankTest,
  riskTable,
} from "../survival/mod.ts";

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

/** Log-rank tests of the compared groups, and the ratio of two groups' hazards. */
export function testsTable(
  compared: SurvivalComparison | undefined,
  { label = "", pValue, hazardRatio }: SurvivalComparisonResult = {},
): ReportTable {
  const rows: ReportTable["rows"][number][] = [];
  if (compared !== undefined && pValue !== undefined) {
    const { months, event, group, labels } = compared;
    const { statistic, degreesOfFreedom } = logRankTest(months, event, group);
    rows.push([
      label,
      "Log-rank test",
      `chi-square ${statistic.toFixed(3)}, df ${degreesOfFreedom}`,
      pValue,
    ]);
    if (labels.length > 2) {
      const { method, pairs } = pairwiseLogRankTest(months, event, group);
      rows.push(
        ...pairs.map(({ groups, statistic, adjustedPValue }) => [
          groups.join(" against "),
          method,
          `chi-square ${statistic.toFixed(3)}`,
          adjustedPValue,
        ]),
      );
    }
  }
  if (hazardRatio !== undefined) {
    const { group, reference, method, ratio, lower, upper } = hazardRatio;
    rows.push([
      `${group} vs ${reference} (reference)`,
      `Hazard ratio, ${method}`,
      `${ratio.toFixed(2)} (95% CI ${lower.toFixed(2)} to ${upper.toFixed(2)})`,
      null,
    ]);
  }
  return {
    id: "tests",
    caption: "Tests",
    columns: ["Groups", "Method", "Result", "p"],
    rows,
  };
}
