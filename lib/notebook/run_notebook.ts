import { dirname, resolve } from "node:path";
import { type Execution, type Kernel, startKernel } from "./kernel.ts";
import { normaliseNotebook } from "./normalise.ts";
import {
  type CodeCell,
  codeCells,
  type Notebook,
  type Output,
  parseNotebook,
} from "./notebook.ts";
import { gatherOutputs } from "./outputs.ts";

export interface RunOptions {
  /** Folder whose absolute path must not show in outputs. Default: working folder. */
  readonly root?: string;
  /** Milliseconds that one cell may take. Default: one minute. */
  readonly timeLimit?: number;
  /** Bytes that one cell may put out. Default: 20 MB. */
  readonly outputLimit?: number;
  /** Ends the run: it fails with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called as each cell starts. */
  readonly onCell?: (number: number, total: number) => void;
}

/** A notebook did not run through: where, and why. */
export class NotebookError extends Error {
  override readonly name = "NotebookError";
  readonly notebook: string;
  /** Number of the cell, as in `[n]`. */
  readonly cell: number;
  readonly source: string;
  readonly reason: string;

  constructor(
    notebook: string,
    { number, cell }: CodeCell,
    reason: string,
  ) {
    const text = cell.source.replaceAll(/^/gm, "    | ");
    super(`${notebook}, cell [${number}]: ${reason}\n${text}`);
    this.notebook = notebook;
    this.cell = number;
    this.source = cell.source;
    this.reason = reason;
  }
}

/**
 * Runs all cells of a notebook file in a new Deno kernel, in the notebook's
 * folder, and returns the executed notebook, normalised. The file is not changed.
 * A cell tagged `raises-exception` may throw.
 *
 * @throws {NotebookError} if a cell fails, hangs, or ends the kernel
 */
export async function runNotebook(
  path: string,
  options: RunOptions = {},
): Promise<Notebook> {
  const notebook = parseNotebook(await Deno.readTextFile(path));
  const kernel = await startKernel(dirname(path), options.signal);
  try {
    const cells = codeCells(notebook);
    const outputs = new Map<unknown, Output[]>();
    const shown = new Map<string, Output>();
    for (const code of cells) {
      options.onCell?.(code.number, cells.length);
      const messages = await runCell(kernel, code, path, options);
      outputs.set(code.cell, gatherOutputs(messages, shown));
    }
    const executed = notebook.cells.map((cell) =>
      cell.cell_type === "code"
        ? { ...cell, outputs: outputs.get(cell) ?? [] }
        : cell
    );
    return normaliseNotebook(
      { ...notebook, cells: executed },
      resolve(options.root ?? "."),
    );
  } finally {
    await kernel.close();
  }
}

async function runCell(
  kernel: Kernel,
  code: CodeCell,
  path: string,
  { signal, timeLimit = 60_000, outputLimit = 20e6 }: RunOptions,
) {
  let execution: Execution;
  try {
    execution = await kernel.execute(code.cell.source, {
      timeLimit,
      outputLimit,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new NotebookError(path, code, (error as Error).message);
  }
  const { failure, messages } = execution;
  if (failure && !mayThrow(code)) {
    const traceback = failure.traceback
      .map((line) => `\n    ${line}`).join("");
    throw new NotebookError(
      path,
      code,
      `${failure.name}: ${failure.message}${traceback}`,
    );
  }
  return messages;
}

/** The tag by which Jupyter clients know cells that show an error. */
function mayThrow({ cell }: CodeCell): boolean {
  const { tags } = cell.metadata;
  return Array.isArray(tags) && tags.includes("raises-exception");
}
