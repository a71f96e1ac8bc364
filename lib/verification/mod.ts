/**
 * Compares a new run with what is committed, and says what differs and why.
 *
 * @module
 */
export { compareNotebooks } from "./compare_notebooks.ts";
export type { RunChanges } from "./compare_runs.ts";
export type { Difference } from "./difference.ts";
export { verificationReport } from "./report.ts";
export { type Verification, verify, type VerifyOptions } from "./verify.ts";
