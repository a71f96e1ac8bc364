/**
 * Descriptive statistics: the counts and percentages of a baseline table, and
 * what describes a list of numbers.
 *
 * @module
 */
export type { Column } from "../arguments/mod.ts";
export { countsByLevel } from "./counts_by_level.ts";
export {
  type Frequency,
  frequencyTable,
  type FrequencyVariable,
} from "./frequency_table.ts";
export { median } from "./median.ts";
export { quantile } from "./quantile.ts";
export { type Summary, summary } from "./summary.ts";
