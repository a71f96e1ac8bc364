/**
 * Descriptive statistics: the counts and percentages of a baseline table.
 *
 * @module
 */
export {
  type Frequency,
  frequencyTable,
  type FrequencyVariable,
} from "./frequency_table.ts";
