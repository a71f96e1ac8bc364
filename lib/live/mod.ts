/**
 * Runs a notebook's cells without a kernel: in a confined process, or in the page
 * of a browser.
 *
 * @module
 */
export type { CellImport } from "./cell_import.ts";
export type { DeclarationKind } from "./cell_syntax.ts";
export { type ErrorTrace, errorTrace } from "./error_trace.ts";
export { rewriteCell, type RewrittenCell } from "./rewrite_cell.ts";
export { createSession, type Module, type Session } from "./session.ts";
