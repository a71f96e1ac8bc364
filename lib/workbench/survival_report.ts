import {
  type AllFigureOptions,
  type Figure,
  studySurvival,
  survivalFigure,
  type SurvivalTexts,
  survivalTexts,
} from "../figures/mod.ts";
import type { Study } from "../study/mod.ts";
import {
  mediansTable,
  type ReportTable,
  riskNumbersTable,
  testsTable,
} from "./report_tables.ts";

/** Figure 2 of a study and what is printed beside it. */
export interface SurvivalReport extends SurvivalTexts {
  /** The figure, as notebook 03 draws it. */
  readonly figure: Figure;
  /** Medians, numbers at risk, tests. */
  readonly tables: readonly ReportTable[];
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
  const survival = studySurvival(study, style.of("figure-2"));
  const { curves, options } = survival;
  const tests = testsTable(options.comparisons ?? []);
  return {
    figure: survivalFigure(curves, options),
    tables: [
      mediansTable(curves, analysis.timeUnit),
      riskNumbersTable(curves, analysis),
      ...(tests.rows.length > 0 ? [tests] : []),
    ],
    ...survivalTexts(study, survival),
  };
}
