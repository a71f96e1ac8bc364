import { dirname, resolve } from "node:path";
import type { Failure } from "./fence.ts";
import { parseNotebook } from "./ipynb.ts";
import { type Kernel, startKernel } from "./kernel.ts";
import type { KernelOptions } from "./kernel_process.ts";
import type { Message } from "./messages.ts";
import { normaliseNotebook } from "./normalise.ts";
import {
  type CodeCell,
  codeCells,
  type Notebook,
  type Output,
} from "./notebook.ts";
import { gatherOutputs } from "./outputs.ts";

/** How to run a notebook. */
export interface RunOptions extends KernelOptions {
  /** Cells that bear this tag are left out, of the result as well. */
  readonly withoutTag?: string;
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
  /** Tells this error from others. */
  override readonly name = "NotebookError";
  /** The notebook's file. */
  readonly notebook: string;
  /** The cell. */
  readonly cell: CodeCell;

  /** Makes the error from its place and its reason. */
  constructor(notebook: string, cell: CodeCell, reason: string) {
    const text = cell.source.replaceAll(/^/gm, "    | ");
    super(`${notebook}, cell [${cell.number}]: ${reason}\n${text}`);
    this.notebook = notebook;
    this.cell = cell;
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
  const notebook = withoutCells(
    parseNotebook(await Deno.readTextFile(path)),
    options.withoutTag,
  );
  const kernel = await startKernel(dirname(path), options.signal, options);
  try {
    const cells = codeCells(notebook);
    const outputs = new Map<string, Output[]>();
    const displays = new Map<string, Output>();
    for (const cell of cells) {
      options.onCell?.(cell.number, cells.length);
      const messages = await runCell(kernel, cell, path, options);
      outputs.set(cell.id, gatherOutputs(messages, displays));
    }
    const executed = notebook.cells.map((cell) =>
      cell.cell_type === "code"
        ? { ...cell, outputs: outputs.get(cell.id) ?? [] }
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

function withoutCells(notebook: Notebook, tag: string | undefined): Notebook {
  if (tag === undefined) return notebook;
  const cells = notebook.cells.filter(({ metadata: { tags } }) =>
    !(Array.isArray(tags) && tags.includes(tag))
  );
  return { ...notebook, cells };
}

/** Runs a cell; any failure becomes an error that says where it happened. */
async function runCell(
  kernel: Kernel,
  cell: CodeCell,
  path: string,
  { signal, timeLimit = 60_000, outputLimit = 20_000_000 }: RunOptions,
): Promise<readonly Message[]> {
  const limits = { timeLimit, outputLimit };
  const { messages, failure } = await kernel.execute(cell.source, limits)
    .catch((error) => {
      if (signal?.aborted) throw error;
      throw new NotebookError(path, cell, error.message);
    });
  if (failure && !cell.mayThrow) {
    throw new NotebookError(path, cell, describe(failure));
  }
  return messages;
}

function describe({ name, message, traceback }: Failure): string {
  // What the kernel answers, without an error, to what it cannot parse.
  if (message === "Execution failed") {
    return "SyntaxError: cannot parse the cell";
  }
  const frames = traceback.filter((line) => /^ +at /.test(line));
  return [`${name}: ${message}`, ...frames].join("\n");
}
