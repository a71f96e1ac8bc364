/**
 * Compares a new run with what is committed, and says what differs and why.
 *
 * @module
 */
export { compareFigure, type FigureDifference } from "./compare_figure.ts";
export { compareNotebooks } from "./compare_notebooks.ts";
export { comparePng, type PixelDifference } from "./compare_png.ts";
export {
  type Attributes,
  compareRuns,
  type RunChanges,
  type RunRecord,
} from "./compare_runs.ts";
export { compareSvg } from "./compare_svg.ts";
export { compareValues, type ValueDifference } from "./compare_values.ts";
export { type Difference, tolerances } from "./difference.ts";
export { runInSandbox } from "./sandbox.ts";
export { verificationReport } from "./report.ts";
export { type Verification, verify, type VerifyOptions } from "./verify.ts";
