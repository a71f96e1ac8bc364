/**
 * The reproduction of the paper: from data and notebooks to executed notebooks,
 * figures and a list of reported statistics.
 *
 * @module
 */
export { checkData, type CheckedData } from "./check_data.ts";
export {
  collectShown,
  type ReportedStatistic,
  type Shown,
  type ShownFigure,
  STATISTIC_MIME,
} from "./collect.ts";
export { provenanceFile } from "./provenance.ts";
export { type FileSizes, isShownFile } from "./shown_files.ts";
export { reproduce } from "./reproduce.ts";
export type { ReproduceOptions, Reproduction } from "./reproduction.ts";
