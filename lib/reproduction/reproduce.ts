import { basename, join, relative } from "node:path";
import { exportFigure } from "../figures/mod.ts";
import {
  checkCells,
  findNotebooks,
  formatNotebook,
  runNotebooks,
} from "../notebook/mod.ts";
import { loadStudy } from "../study/mod.ts";
import {
  collectShown,
  type ReportedStatistic,
  type ShownFigure,
} from "./collect.ts";
import { replaceFiles } from "./replace_files.ts";

/** What to reproduce, and where to. */
export interface ReproduceOptions {
  /** The project's folder, with `data`, `notebooks` and `lib`. */
  readonly root: string;
  /** Folder that gets `notebooks` and `figures`. Default: `root`. */
  readonly out?: string;
  /** Milliseconds that one cell may take. Default: one minute. */
  readonly timeLimit?: number;
  /** Stops the run; it fails with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told as each step starts. */
  readonly onStep?: (step: string) => void;
  /** Told as each cell starts. */
  readonly onCell?: (notebook: string, cell: number, cells: number) => void;
  /** Told as each notebook has run, in order. */
  readonly onNotebook?: (notebook: string, milliseconds: number) => void;
}

/** The files of a figure. */
export interface FigureSizes {
  /** Their name without the ending. */
  readonly id: string;
  /** Their sizes by format, `svg`, `png` and `pdf`. */
  readonly bytes: Readonly<Record<string, number>>;
}

/** What was reproduced. */
export interface Reproduction {
  /** Names of the notebooks, in order. */
  readonly notebooks: readonly string[];
  /** The figures, in order, with the sizes of their files in bytes. */
  readonly figures: readonly FigureSizes[];
  /** The paper's statistics that the notebooks show, in order. */
  readonly statistics: readonly ReportedStatistic[];
}

/**
 * Regenerates the executed notebooks and the figures from the data: checks the
 * data and the cells' types, runs every `notebooks/NN-*.ipynb` in the Deno
 * kernel, and takes figures and reported statistics from their outputs. Only
 * when all of that has worked are files replaced.
 *
 * @throws {Error} If the data, a cell, a figure or a statistic is wrong: where,
 * and why. Notebooks and figures are then as they were.
 */
export async function reproduce(
  options: ReproduceOptions,
): Promise<Reproduction> {
  const { root, out = root, signal } = options;

  options.onStep?.("checking the data");
  await loadStudy(join(root, "data"));

  options.onStep?.("checking the cells");
  const folder = join(root, "notebooks");
  const all = await findNotebooks(folder);
  const check = await checkCells(all, signal ? { signal } : {});
  if (!check.ok) throw new Error(check.report);

  options.onStep?.("running the notebooks");
  const numbered = all.filter((path) =>
    /^\d\d-[^/\\]*$/.test(relative(folder, path))
  );
  const runs = await runNotebooks(numbered, {
    ...options,
    onCell: (path, ...cell) => options.onCell?.(basename(path), ...cell),
    onNotebook: ({ path, milliseconds }) =>
      options.onNotebook?.(basename(path), milliseconds),
  });
  const notebooks = new Map(
    runs.map(({ path, notebook }) => [basename(path), notebook]),
  );
  const shown = collectShown(notebooks);

  options.onStep?.("drawing the figures");
  const files = new Map<string, Uint8Array>();
  const figures: FigureSizes[] = [];
  for (const figure of shown.figures) {
    signal?.throwIfAborted();
    const exported = Object.entries(await exportShown(figure));
    for (const [format, bytes] of exported) {
      files.set(join("figures", `${figure.id}.${format}`), bytes);
    }
    const bytes = exported.map(([format, { length }]) => [format, length]);
    figures.push({ id: figure.id, bytes: Object.fromEntries(bytes) });
  }
  for (const [name, notebook] of notebooks) {
    const text = formatNotebook(notebook);
    files.set(join("notebooks", name), new TextEncoder().encode(text));
  }

  signal?.throwIfAborted();
  const old = (await figureFiles(out)).filter((path) => !files.has(path));
  await replaceFiles(out, files, old);
  return {
    notebooks: [...notebooks.keys()],
    figures,
    statistics: shown.statistics,
  };
}

async function exportShown({ id, svg, place }: ShownFigure) {
  try {
    return await exportFigure(svg);
  } catch (error) {
    throw new Error(`${place}, ${id}: ${(error as Error).message}`);
  }
}

/** The files that an earlier run left, as paths within `out`. */
async function figureFiles(out: string): Promise<string[]> {
  const files: string[] = [];
  try {
    for await (const { name } of Deno.readDir(join(out, "figures"))) {
      if (/^figure-.*\.(svg|png|pdf)$/.test(name)) {
        files.push(join("figures", name));
      }
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return files;
}
