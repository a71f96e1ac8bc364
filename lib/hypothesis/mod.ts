/**
 * Tests and intervals for paired measurements, tables of counts and
 * proportions. Pure functions of arrays and counts; every result is a readonly
 * object that says its method, the options in force and n.
 *
 * @module
 */
export * from "./fisher_exact.ts";
export * from "./fisher_freeman_halton.ts";
export * from "./hodges_lehmann.ts";
export * from "./paired_t.ts";
export * from "./proportion_interval.ts";
export * from "./sign.ts";
export * from "./wilcoxon_signed_rank.ts";
export type { TwoByTwo } from "./contingency_table.ts";
export type { Column } from "../arguments/mod.ts";
export type { Alternative } from "./alternative.ts";
export type {
  NonparametricPairedTest,
  PairedTestSettings,
} from "./nonparametric_comparison.ts";
export type { ZeroPolicy } from "./signed_ranks.ts";
