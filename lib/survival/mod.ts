/**
 * Survival statistics for right-censored and left-truncated data. Functions
 * take plain or typed arrays, or columns of a data frame, and return readonly
 * objects of scalars and columns. `JSON.stringify` writes columns as arrays, and
 * what is not finite as null; the functions that read a curve also read one that
 * comes back from JSON.
 *
 * Where the rows do not fit on one machine, let the database count them: the
 * functions take how many subjects a row stands for as `weights`, and the result
 * is the same as on single rows.
 *
 * @example One row for each time, event and group
 * ```ts
 * import { kaplanMeierByGroup, logRankTest } from "./mod.ts";
 * import assert from "node:assert/strict";
 * import { DatabaseSync } from "node:sqlite";
 *
 * using database = new DatabaseSync(":memory:");
 * database.exec(`
 *   CREATE TABLE follow_up (time REAL, event INTEGER, arm TEXT);
 *   INSERT INTO follow_up VALUES
 *     (2, 1, 'A'), (2, 1, 'A'), (4, 0, 'A'), (2, 1, 'B'), (4, 0, 'B'), (4, 0, 'B');
 * `);
 * const counted = database.prepare(`
 *   SELECT time, event, arm, COUNT(*) AS subjects
 *   FROM follow_up
 *   GROUP BY time, event, arm
 * `).all();
 * const time = counted.map((row) => Number(row.time));
 * const event = counted.map((row) => Number(row.event));
 * const arm = counted.map((row) => String(row.arm));
 * const weights = counted.map((row) => Number(row.subjects));
 *
 * const { curves } = kaplanMeierByGroup(time, event, arm, { weights });
 * assert.deepEqual(curves.map(({ n, events }) => [n, events]), [[3, 2], [3, 1]]);
 * const { table } = logRankTest(time, event, arm, { weights });
 * assert.deepEqual([...table.observed], [2, 1]);
 * ```
 *
 * @module
 */
export type { Column, EventIndicator } from "../arguments/mod.ts";
export { type Adjustment, adjustments, adjustPValues } from "../numeric/mod.ts";
export * from "./competing_risks/cumulative_incidence.ts";
export * from "./competing_risks/gray.ts";
export type { CauseOptions } from "./competing_risks/input.ts";
export * from "./cox/adjusted_survival.ts";
export * from "./cox/baseline_hazard.ts";
export type { CoxCoefficients, CoxInterval } from "./cox/coefficients.ts";
export type { Covariates } from "./cox/covariates.ts";
export type {
  CoxFitOptions,
  CoxPenalty,
  CoxStatus,
  CoxTies,
} from "./cox/fit.ts";
export type { CoxDataOptions } from "./cox/input.ts";
export * from "./cox/indicator_columns.ts";
export type { CoxOptions, CoxVariance } from "./cox/options.ts";
export * from "./cox/predicted_survival.ts";
export * from "./cox/proportional_hazards.ts";
export * from "./cox/regression.ts";
export type { CovariateRow, Scenarios } from "./cox/scenarios.ts";
export * from "./cox/schoenfeld_residuals.ts";
export type { TimeTransform } from "./cox/time_transform.ts";
export * from "./curves/by_group.ts";
export type { IntervalType } from "./curves/confidence_interval.ts";
export * from "./curves/curve_rows.ts";
export type { CurveOptions, CurveSettings } from "./curves/input.ts";
export {
  type CurveVariance,
  type KaplanMeier,
  kaplanMeier,
  type KaplanMeierOptions,
} from "./curves/kaplan_meier.ts";
export * from "./curves/difference.ts";
export * from "./curves/quantile.ts";
export * from "./curves/restricted_mean.ts";
export * from "./curves/restricted_mean_comparison.ts";
export * from "./curves/reverse_kaplan_meier.ts";
export type { RiskColumns } from "./curves/risk_counts.ts";
export * from "./curves/risk_table.ts";
export type { SurvivalCurve } from "./curves/survival_curve.ts";
export * from "./interval_censored/turnbull.ts";
export * from "./interval_censored/turnbull_at.ts";
export * from "./log_rank/hazard_ratio.ts";
export {
  type LogRankTest,
  logRankTest,
  type LogRankTestOptions,
} from "./log_rank/log_rank.ts";
export * from "./log_rank/pairwise.ts";
export * from "./log_rank/permutation_log_rank.ts";
export * from "./log_rank/power.ts";
export type { LogRankOptions, LogRankSettings } from "./log_rank/settings.ts";
export type { LogRankTable } from "./log_rank/table.ts";
export type { LogRankWeight } from "./log_rank/weight.ts";
export type { Label } from "./subjects/group_codes.ts";
export type { CountColumn } from "./subjects/row_types.ts";
