/**
 * The check of a study before anything runs: its tables, the options of its
 * figures, and both together.
 *
 * @module
 */
export { checkData, type CheckedData } from "./check_data.ts";
export type { UnmetNeeds } from "./met_needs.ts";
