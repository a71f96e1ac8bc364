/**
 * Runs Jupyter notebooks in the Deno kernel, without Python, and checks their
 * cells as TypeScript.
 *
 * @module
 */
export {
  type CellCheck,
  checkCells,
  type CheckOptions,
} from "./check_cells.ts";
export { unformattedNotebooks } from "./check_format.ts";
export { findCourse, findNotebooks, isOfCourse } from "./find_notebooks.ts";
export type { KernelOptions } from "./kernel/kernel.ts";
export type { Limits } from "./process/limits.ts";
export { isWithin } from "./is_within.ts";
export type { Message } from "./kernel/messages.ts";
export { formatNotebook, parseNotebook } from "./ipynb.ts";
export {
  jupyterDataFolder,
  type KernelSpec,
  kernelSpec,
  type Machine,
} from "./kernel/spec.ts";
export { gatherOutputs } from "./outputs.ts";
export { normaliseNotebook } from "./normalise.ts";
export {
  type Cell,
  type CodeCell,
  codeCells,
  hasTag,
  type MimeBundle,
  type Notebook,
  type Output,
} from "./notebook.ts";
export { runNotebook, type RunOptions } from "./run_notebook.ts";
export {
  type NotebookRun,
  type RunAllOptions,
  runNotebooks,
} from "./run_notebooks.ts";
