import type { Cell, Notebook } from "../notebook/mod.ts";
import { exerciseOf } from "./notebook_exercise.ts";

/**
 * Solves the exercises of a notebook, for a folder one level deeper: without
 * outputs, with relative imports and paths one folder further up.
 *
 * @param notebook The notebook as it is committed.
 * @returns A new notebook.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { solveNotebook } from "./mod.ts";
 *
 * const notebook = {
 *   cells: [{
 *     cell_type: "code",
 *     id: "a",
 *     metadata: { exercise: { id: "sum", solution: ["const sum = 1 + 1;"] } },
 *     source: "const sum = undefined;",
 *   }],
 *   metadata: {},
 *   nbformat: 4,
 *   nbformat_minor: 5,
 * } as const;
 * assert.equal(solveNotebook(notebook).cells[0]?.source, "const sum = 1 + 1;");
 * ```
 */
export function solveNotebook(notebook: Notebook): Notebook {
  return { ...notebook, cells: notebook.cells.map(solveCell) };
}

function solveCell(cell: Cell): Cell {
  if (cell.cell_type !== "code") return cell;
  const { exercise: _, ...metadata } = cell.metadata;
  const source = exerciseOf(cell)?.solution ?? cell.source;
  return {
    ...cell,
    metadata,
    source: source.replaceAll(/(["'`])\.\.\//g, "$1../../"),
    execution_count: null,
    outputs: [],
  };
}
