/**
 * Descriptive statistics: the counts and percentages of a baseline table.
 *
 * @module
 */
export { countsByLevel } from "./counts_by_level.ts";
export {
  type Frequency,
  frequencyTable,
  type FrequencyVariable,
} from "./frequency_table.ts";
export { type Summary, summary } from "./summary.ts";
