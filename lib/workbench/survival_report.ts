import {
  type AllFigureOptions,
  compareSurvival,
  type Figure,
  type LabelledCurve,
  survivalFigure,
  type SurvivalFigureOptions,
} from "../figures/mod.ts";
import {
  reconstructionNote,
  type Study,
  survivalComparisons,
  survivalGroups,
  survivalTitle,
} from "../study/mod.ts";
import { kaplanMeier } from "../survival/mod.ts";
import { legendText, methodsText } from "./report_texts.ts";
import {
  mediansTable,
  type ReportTable,
  riskNumbersTable,
  testsTable,
} from "./report_tables.ts";

/** Figure 2 of a study and what is printed beside it. */
export interface SurvivalReport {
  /** The figure, as notebook 03 draws it. */
  readonly figure: Figure;
  /** Medians, numbers at risk, tests. */
  readonly tables: readonly ReportTable[];
  /** How it was computed, for a paper's methods. */
  readonly methods: string;
  /** What the figure shows, to be printed under it. */
  readonly legend: string;
}

/**
 * Draws Figure 2 of a study and computes what belongs beside it.
 *
 * @param study The study.
 * @param style Options of its figures.
 * @returns The figure, tables and texts.
 *
 * @example The cohort of this project
 * ```ts
 * import assert from "node:assert/strict";
 * import { figureOptions } from "../figures/options/figure_options.ts";
 * import { loadStudy } from "../study/mod.ts";
 * import { survivalReport } from "./survival_report.ts";
 *
 * const study = await loadStudy(new URL("../../data/", import.meta.url));
 * const { figure, tables } = survivalReport(study, figureOptions({}));
 * assert.equal(figure.id, "figure-2");
 * assert.equal(tables[0]!.id, "medians");
 * ```
 */
export function survivalReport(
  study: Study,
  style: AllFigureOptions,
): SurvivalReport {
  const { analysis } = study;
  const curves = survivalGroups(study, analysis.survivalCurves).map(
    ({ label, months, event }): LabelledCurve => ({
      label,
      estimate: months.length === 0 ? undefined : kaplanMeier(months, event),
    }),
  );
  const compared = survivalComparisons(study).find(({ names }) =>
    names.every((name) => analysis.survivalCurves.includes(name))
  );
  const comparison = compared && compareSurvival(compared);
  const options: SurvivalFigureOptions = {
    id: "figure-2",
    title: survivalTitle(analysis),
    description: "Kaplan-Meier curves with the numbers at risk under them.",
    timeLabel: analysis.timeLabel,
    survivalLabel: analysis.survivalLabel,
    times: analysis.survivalTimes,
    comparison,
    note: reconstructionNote(study),
    ...style.of("figure-2"),
  };
  const tests = testsTable(compared, comparison);
  return {
    figure: survivalFigure(curves, options),
    tables: [
      mediansTable(curves, analysis.timeUnit),
      riskNumbersTable(curves, analysis),
      ...(tests.rows.length > 0 ? [tests] : []),
    ],
    methods: methodsText(study, curves, tests),
    legend: legendText(options, curves),
  };
}
