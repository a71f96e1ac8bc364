/**
 * The reproduction of the paper: from data and notebooks to executed notebooks,
 * figures and a list of judged claims.
 *
 * @module
 */
export {
  type CollectedClaim,
  type CollectedFigure,
  collectShown,
  type Shown,
} from "./collect.ts";
export { provenanceFile } from "./provenance.ts";
export { type FileSizes, isShownFile } from "./shown_files.ts";
export { reproduce } from "./reproduce.ts";
export type { ReproduceOptions, Reproduction } from "./reproduction.ts";
