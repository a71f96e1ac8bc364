import type { LabelledCurve, SurvivalFigureOptions } from "../figures/mod.ts";
import type { Study } from "../study/mod.ts";
import { medianSurvival } from "../survival/mod.ts";
import type { ReportTable } from "./report_tables.ts";

/** Says how the figure and its tables were computed, for a paper's methods. */
export function methodsText(
  { analysis, survival }: Study,
  curves: readonly LabelledCurve[],
  tests: ReportTable,
): string {
  const events = survival.filter(({ event }) => event === 1).length;
  const estimate = curves.find(({ estimate }) => estimate)?.estimate;
  const methods = estimate === undefined
    ? []
    : (["brookmeyer-crowley", "spss"] as const)
      .map((interval) => medianSurvival(estimate, { interval }).method);
  const testMethods = [...new Set(tests.rows.map(([, method]) => method))];
  return [
    `${
      capital(analysis.endpoint)
    } of ${survival.length} patients (${events} events), in ${analysis.timeUnit}s, was estimated by the Kaplan–Meier method.`,
    ...(methods.length === 0 ? [] : [
      `Medians and their 95% confidence intervals: ${
        methods.join("; and, as in SPSS, ")
      }.`,
    ]),
    ...(testMethods.length === 0
      ? []
      : [`Groups were compared by: ${testMethods.join("; ")}.`]),
  ].join(" ");
}

/** Says what the figure shows, to be printed under it. */
export function legendText(
  options: SurvivalFigureOptions,
  curves: readonly LabelledCurve[],
): string {
  const { riskTable = true, censorMarks = true } = options;
  const groups = curves.map(({ label, estimate }) =>
    `${label}, n = ${estimate?.n ?? 0}`
  );
  return [
    `${options.title}, Kaplan–Meier estimate (${groups.join("; ")}).`,
    ...(censorMarks ? ["Ticks mark censored times."] : []),
    ...(options.confidenceBand
      ? ["The shaded bands are pointwise 95% confidence intervals."]
      : []),
    ...(options.medianLines
      ? ["Lines lead from one half to each median."]
      : []),
    ...(riskTable
      ? ["The numbers under the axis are the patients at risk."]
      : []),
  ].join(" ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
