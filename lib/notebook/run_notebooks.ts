import type { Notebook } from "./notebook.ts";
import { runNotebook, type RunOptions } from "./run_notebook.ts";

/** A notebook that has run. */
export interface NotebookRun {
  /** Its file. */
  readonly path: string;
  /** It with its new outputs. */
  readonly notebook: Notebook;
  /** The time it took, with the start of its kernel. */
  readonly milliseconds: number;
}

/** How to run several notebooks. */
export interface RunAllOptions extends Omit<RunOptions, "onCell"> {
  /**
   * Kernels that run at the same time.
   *
   * @default {navigator.hardwareConcurrency}
   */
  readonly atOnce?: number;
  /** Called as each cell starts. */
  readonly onCell?: (path: string, number: number, total: number) => void;
  /** Called when a notebook and all before it have run: in order. */
  readonly onNotebook?: (run: NotebookRun) => void;
}

/**
 * Runs several notebooks, each in its own kernel. The first that fails stops all.
 *
 * @param paths Notebook files, in order.
 * @param options How to run each, and how many at once.
 * @returns The runs in that order.
 * @throws {Error} If a cell fails, hangs, or ends its kernel.
 */
export async function runNotebooks(
  paths: readonly string[],
  { atOnce = navigator.hardwareConcurrency, onCell, onNotebook, ...options }:
    RunAllOptions = {},
): Promise<NotebookRun[]> {
  options.signal?.throwIfAborted();
  const stop = new AbortController();
  const stopAll = () => stop.abort(options.signal?.reason);
  options.signal?.addEventListener("abort", stopAll);

  const runs: NotebookRun[] = [];
  let reported = 0;
  const queue = paths.entries();
  const work = async () => {
    for (const [i, path] of queue) {
      if (stop.signal.aborted) return;
      const start = performance.now();
      const notebook = await runNotebook(path, {
        ...options,
        signal: stop.signal,
        onCell: (number, total) => onCell?.(path, number, total),
      });
      runs[i] = { path, notebook, milliseconds: performance.now() - start };
      for (; runs[reported]; reported++) onNotebook?.(runs[reported]!);
    }
  };
  const workers = Array.from(
    { length: atOnce },
    () => work().catch((error) => stop.abort(error)),
  );
  await Promise.all(workers); // each has ended its kernel
  options.signal?.removeEventListener("abort", stopAll);
  stop.signal.throwIfAborted();
  return runs;
}
