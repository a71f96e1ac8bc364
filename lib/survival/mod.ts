/**
 * Survival statistics for right-censored and left-truncated data. Functions
 * take plain or typed arrays and return readonly objects of scalars and columns.
 *
 * @module
 */
export * from "./adjust_p_values.ts";
export type { CauseOptions } from "./competing_risks_input.ts";
export * from "./concordance.ts";
export type { IntervalType } from "./confidence_interval.ts";
export type { CoxCoefficients, CoxInterval } from "./cox_coefficients.ts";
export type { Covariates } from "./cox_covariates.ts";
export type {
  CoxFitOptions,
  CoxPenalty,
  CoxStatus,
  CoxTies,
} from "./cox_fit.ts";
export type { CoxDataOptions } from "./cox_input.ts";
export * from "./cox_regression.ts";
export type { HazardTies } from "./cumulative_hazard.ts";
export * from "./cumulative_incidence.ts";
export type { CurveOptions, CurveSettings } from "./curve_input.ts";
export * from "./fleming_harrington.ts";
export * from "./gray.ts";
export type { Label } from "./group_codes.ts";
export * from "./kaplan_meier.ts";
export * from "./log_rank.ts";
export type { LogRankOptions, LogRankSettings } from "./log_rank_settings.ts";
export * from "./log_rank_power.ts";
export type { LogRankTable } from "./log_rank_table.ts";
export * from "./log_rank_trend.ts";
export type { LogRankWeight } from "./log_rank_weight.ts";
export * from "./nelson_aalen.ts";
export * from "./pairwise_log_rank.ts";
export * from "./permutation_log_rank.ts";
export * from "./proportional_hazards.ts";
export {
  type RestrictedMean,
  restrictedMean,
  type RestrictedMeanOptions,
} from "./restricted_mean.ts";
export * from "./restricted_mean_comparison.ts";
export * from "./reverse_kaplan_meier.ts";
export type { RiskColumns } from "./risk_set.ts";
export type { CountColumn } from "./subject_row_types.ts";
export * from "./risk_table.ts";
export {
  type SchoenfeldOptions,
  type SchoenfeldResiduals,
  schoenfeldResiduals,
} from "./schoenfeld_residuals.ts";
export type { SurvivalCurve } from "./survival_curve.ts";
export type { EventIndicator } from "./survival_input.ts";
export * from "./survival_quantile.ts";
export type { TimeTransform } from "./time_transform.ts";
