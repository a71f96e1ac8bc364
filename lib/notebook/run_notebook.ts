import { dirname, resolve } from "node:path";
import type { Failure } from "./kernel/fence.ts";
import { parseNotebook } from "./ipynb.ts";
import { startConfined } from "./confined/confined.ts";
import { type KernelOptions, startKernel } from "./kernel/kernel.ts";
import { normaliseNotebook } from "./normalise.ts";
import { codeCells, type Notebook, type Output } from "./notebook.ts";
import { gatherOutputs } from "./outputs.ts";

/** How to run a notebook. */
export interface RunOptions extends KernelOptions {
  /**
   * Folders and files that cells may read, by absolute paths. With it they run in
   * a confined process in place of the kernel: they can read no others, write
   * none, start no programs, and reach no network.
   */
  readonly readable?: readonly string[];
  /** Changes the cells before they run, of the result as well. */
  readonly edit?: (notebook: Notebook, path: string) => Notebook;
  /**
   * Folder whose absolute path must not show in outputs.
   *
   * @default {"."}
   */
  readonly root?: string;
  /** Called as each cell starts. */
  readonly onCell?: (number: number, total: number) => void;
}

/**
 * Runs all cells of a notebook file in a new Deno kernel, in the notebook's
 * folder. The file is not changed. A cell tagged `raises-exception` may throw.
 *
 * @param path The notebook's file.
 * @param options How to run it.
 * @returns The executed notebook, normalised.
 * @throws {Error} If a cell fails, hangs, or ends the kernel: which, with its
 * text, and why.
 */
export async function runNotebook(
  path: string,
  options: RunOptions = {},
): Promise<Notebook> {
  const { root = ".", readable, signal, onCell } = options;
  const { edit = (notebook) => notebook } = options;
  const notebook = edit(parseNotebook(await Deno.readTextFile(path)), path);
  const cells = codeCells(notebook);
  const outputs = new Map<string, Output[]>();
  const displays = new Map<string, Output>();
  await using kernel = readable
    ? await startConfined(dirname(path), readable, options)
    : await startKernel(dirname(path), options);
  for (const cell of cells) {
    onCell?.(cell.number, cells.length);
    const fail = (reason: string): never => {
      const text = cell.source.replaceAll(/^/gm, "    | ");
      throw new Error(`${path}, cell [${cell.number}]: ${reason}\n${text}`);
    };
    const { messages, failure } = await kernel.execute(cell.source)
      .catch((error) => {
        if (signal?.aborted) throw error;
        return fail(error.message);
      });
    if (failure && !cell.mayThrow) fail(describe(failure));
    outputs.set(cell.id, gatherOutputs(messages, displays));
  }
  const executed = notebook.cells.map((cell) =>
    cell.cell_type === "code"
      ? { ...cell, outputs: outputs.get(cell.id) ?? [] }
      : cell
  );
  return normaliseNotebook({ ...notebook, cells: executed }, resolve(root));
}

function describe({ ename, evalue, traceback }: Failure): string {
  // What the kernel answers, without an error, to what it cannot parse.
  if (evalue === "Execution failed") {
    return "SyntaxError: cannot parse the cell";
  }
  const frames = traceback.filter((line) => /^ +at /.test(line));
  return [`${ename}: ${evalue}`, ...frames].join("\n");
}
