/**
 * Survival statistics for right-censored and left-truncated data. Functions
 * take plain or typed arrays and return readonly objects of scalars and columns.
 *
 * @module
 */
export type { IntervalType } from "./confidence_interval.ts";
export * from "./kaplan_meier.ts";
export type { LogRankOptions, LogRankSettings } from "./log_rank_input.ts";
export * from "./log_rank_test.ts";
export type { LogRankWeight } from "./log_rank_weight.ts";
export * from "./risk_table.ts";
export type { CountColumn, RiskColumns } from "./risk_columns.ts";
export type { EventIndicator, Label } from "./survival_input.ts";
export * from "./survival_quantile.ts";
