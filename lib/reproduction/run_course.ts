import { basename } from "node:path";
import { exportFigure } from "../figures/export/mod.ts";
import type { AllFigureOptions } from "../figures/mod.ts";
import {
  type Notebook,
  runNotebooks,
  type RunOptions,
} from "../notebook/mod.ts";
import { collectShown } from "./collect.ts";
import type { ReproduceOptions, Reproduction } from "./reproduction.ts";
import { shownFiles } from "./shown_files.ts";

/** What a run of the course gives. */
interface CourseRun {
  /** What was reproduced. */
  readonly reproduction: Reproduction;
  /** The executed notebooks by name. */
  readonly notebooks: ReadonlyMap<string, Notebook>;
  /** Everything to be written, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const blank =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9mm" height="9mm"><text>0</text></svg>';

/** Runs the notebooks and makes the files of what they show. */
export async function runCourse(
  paths: readonly string[],
  options: ReproduceOptions,
  style: AllFigureOptions,
  surroundings: RunOptions = {},
): Promise<CourseRun> {
  const { timeLimit, signal } = options;
  options.onStep?.("running the notebooks");
  // While the cells run in other processes, what draws files gets ready here.
  const ready = exportFigure(blank, style.files);
  const runs = await runNotebooks(paths, {
    ...surroundings,
    root: options.root,
    ...(timeLimit !== undefined && { timeLimit }),
    ...(signal !== undefined && { signal }),
    onCell: (path, ...cell) => options.onCell?.(basename(path), ...cell),
    onNotebook: ({ path, milliseconds }) =>
      options.onNotebook?.(basename(path), milliseconds),
  });
  const notebooks = new Map(
    runs.map(({ path, notebook }) => [basename(path), notebook]),
  );
  const shown = collectShown(notebooks);
  options.onStep?.("drawing the figures");
  await ready;
  const { files, figures, tables } = await shownFiles(
    notebooks,
    shown,
    style.files,
    signal,
  );
  signal?.throwIfAborted();
  return {
    files,
    notebooks,
    reproduction: {
      notebooks: [...notebooks.keys()],
      figures,
      tables,
      claims: shown.claims,
    },
  };
}
