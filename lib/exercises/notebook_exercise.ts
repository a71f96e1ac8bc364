import type { Cell } from "../notebook/mod.ts";

/** An exercise as a notebook's cell holds it: its source is the blank. */
export interface NotebookExercise {
  /** Name of the exercise. */
  readonly id: string;
  /** Source of the solved cell. */
  readonly solution: string;
}

/**
 * Reads the exercise that stands in a cell's metadata under `exercise`.
 *
 * @param cell The cell.
 * @returns The exercise; undefined for other cells.
 * @throws {TypeError} If it has no id or no solution.
 */
export function exerciseOf(
  { id, metadata }: Cell,
): NotebookExercise | undefined {
  const { exercise } = metadata as { exercise?: Record<string, unknown> };
  if (exercise === undefined) return undefined;
  const { id: name, solution } = exercise;
  const isText = Array.isArray(solution) &&
    solution.every((line) => typeof line === "string");
  if (typeof name !== "string" || !isText) {
    throw new TypeError(
      `Cannot read the exercise of cell ${id}: it must have an id and a solution, which is a list of lines`,
    );
  }
  return { id: name, solution: solution.join("\n") };
}
