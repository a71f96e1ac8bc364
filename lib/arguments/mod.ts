/**
 * Checks of arguments, which the libraries of statistics and grading share.
 *
 * @module
 */
export * from "./check.ts";
export * from "./in_pieces.ts";
export * from "./nearest.ts";
export * from "./survival_input.ts";
