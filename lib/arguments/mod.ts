/**
 * Checks of arguments, in one style of error, which the libraries of statistics
 * and grading share. Checks of values return what they have checked.
 *
 * @module
 */
export * from "./cells.ts";
export * from "./choices.ts";
export * from "./columns.ts";
export * from "./events.ts";
export * from "./flags.ts";
export * from "./in_pieces.ts";
export * from "./invalid.ts";
export * from "./lists.ts";
export * from "./nearest.ts";
export * from "./numbers.ts";
export * from "./options.ts";
export * from "./rows.ts";
export * from "./text.ts";
export * from "./times.ts";
export * from "./weights.ts";
