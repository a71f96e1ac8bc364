/**
 * Tests and intervals for paired measurements, 2 by 2 tables and proportions.
 * Pure functions of arrays and counts; every result is a readonly object that
 * says its method, the options in force and n.
 *
 * @module
 */
export type { Alternative } from "./input.ts";
export * from "./paired_t_test.ts";
export * from "./wilcoxon_signed_rank.ts";
export type { ZeroPolicy } from "./signed_ranks.ts";
