import { basename, join, relative, resolve } from "node:path";
import { type AllFigureOptions, loadFigureOptions } from "../figures/mod.ts";
import {
  checkCells,
  codeCells,
  findNotebooks,
  type Notebook,
  parseNotebook,
  runNotebooks,
  type RunOptions,
} from "../notebook/mod.ts";
import {
  folderUrl,
  loadStudy,
  replaceFiles,
  type Study,
  studyFolderVariable,
} from "../study/mod.ts";
import { collectShown, type ReportedStatistic } from "./collect.ts";
import { manifest } from "./manifest.ts";
import {
  checkReplaceable,
  manifestFile,
  replaceFolder,
} from "./output_folder.ts";
import { provenance, provenanceFile } from "./provenance.ts";
import { type FileSizes, isShownFile, shownFiles } from "./shown_files.ts";

/** What to reproduce, and where to. */
export interface ReproduceOptions {
  /** The project's folder, with `data`, `notebooks` and `lib`. */
  readonly root: string;
  /** Folder of another study, to run the notebooks on in place of `data`. */
  readonly data?: string;
  /**
   * Folder that gets `notebooks` and `figures`. Default: `root`. For another
   * study it has to be named, and is replaced as a whole.
   */
  readonly out?: string;
  /** Whether what the paper claims is shown beside another study too. */
  readonly claims?: boolean;
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

/** What was reproduced. */
export interface Reproduction {
  /** Names of the notebooks, in order. */
  readonly notebooks: readonly string[];
  /** The figures, in order, with the sizes of their files in bytes. */
  readonly figures: readonly FileSizes[];
  /** The tables to be published, in order, with the sizes of their files. */
  readonly tables: readonly FileSizes[];
  /** The paper's statistics that the notebooks show, in order. */
  readonly statistics: readonly ReportedStatistic[];
}

/** Tag of cells that speak of the paper and not of any study. */
const paperTag = "paper";

/**
 * Regenerates the executed notebooks and the figures from the data: checks the
 * data and the cells' types, runs every `notebooks/NN-*.ipynb` in the Deno
 * kernel, and takes figures, tables and reported statistics from their outputs.
 * Only when all of that has worked are files replaced.
 *
 * On another study the cells run in a sandbox, those about the paper alone are
 * left out, and the output folder is replaced in one step.
 *
 * @throws {Error} If the data, a cell, a figure or a statistic is wrong: where,
 * and why. Notebooks and figures are then as they were.
 */
export function reproduce(options: ReproduceOptions): Promise<Reproduction> {
  return options.data === undefined
    ? reproducePaper(options)
    : reproduceStudy(options, options.data);
}

async function reproducePaper(
  options: ReproduceOptions,
): Promise<Reproduction> {
  const { root, out = root, signal } = options;
  const data = join(root, "data");
  const { study, style } = await checkData(data, options);

  options.onStep?.("checking the cells");
  const all = await findNotebooks(join(root, "notebooks"));
  const check = await checkCells(all, signal ? { signal } : {});
  if (!check.ok) throw new Error(check.report);

  const { files, reproduction, notebooks } = await run(
    numbered(root, all),
    options,
    style,
  );
  const old = (await figureFiles(out)).filter((path) => !files.has(path));
  const { package: dataPackage } = study;
  const record = await provenance({
    root,
    data,
    dataPackage,
    notebooks,
    files,
  });
  await replaceFiles(
    out,
    new Map([...files, [provenanceFile, new TextEncoder().encode(record)]]),
    old,
  );
  return reproduction;
}

async function reproduceStudy(
  options: ReproduceOptions,
  data: string,
): Promise<Reproduction> {
  const { root, out, claims = false } = options;
  if (out === undefined) {
    throw new Error("Cannot write the results: name their folder with --out");
  }
  await checkReplaceable(out);
  const { study, style } = await checkData(data, options);

  const paths = numbered(root, await findNotebooks(join(root, "notebooks")));
  const withoutTag = claims ? {} : { withoutTag: paperTag };
  const concerned: string[] = [];
  for (const path of paths) {
    const notebook = parseNotebook(await Deno.readTextFile(path));
    if (claims || !isAboutPaper(notebook)) concerned.push(path);
  }
  const { files, reproduction } = await run(
    concerned,
    options,
    style,
    {
      ...withoutTag,
      readable: [resolve(root), resolve(data)],
      env: {
        [studyFolderVariable]: resolve(data),
        STUDY_CLAIMS: claims ? "1" : "",
      },
    },
  );
  await replaceFolder(
    out,
    new Map<string, Uint8Array | string>([
      ...files,
      // Whatever repository the folder lies in, nothing of it is committed.
      [".gitignore", "*\n"],
      [manifestFile, await manifest(study, files)],
    ]),
  );
  return reproduction;
}

async function checkData(
  folder: string,
  { onStep }: ReproduceOptions,
): Promise<{ study: Study; style: AllFigureOptions }> {
  onStep?.("checking the data");
  return {
    study: await loadStudy(folder, { everyTable: true }),
    style: await loadFigureOptions(folderUrl(folder)),
  };
}

/** Runs the notebooks and makes the files of what they show. */
async function run(
  paths: readonly string[],
  options: ReproduceOptions,
  style: AllFigureOptions,
  surroundings: RunOptions = {},
) {
  const { timeLimit, signal } = options;
  options.onStep?.("running the notebooks");
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
      statistics: shown.statistics,
    },
  };
}

/** The notebooks that belong to the course, in its order. */
function numbered(root: string, paths: readonly string[]): string[] {
  const folder = join(root, "notebooks");
  return paths.filter((path) => /^\d\d-[^/\\]*$/.test(relative(folder, path)));
}

/** Whether all code of a notebook is about the paper. */
function isAboutPaper(notebook: Notebook): boolean {
  return codeCells(notebook).every(({ metadata: { tags } }) =>
    Array.isArray(tags) && tags.includes(paperTag)
  );
}

/** The files that an earlier run left, as paths within `out`. */
async function figureFiles(out: string): Promise<string[]> {
  const files: string[] = [];
  try {
    for await (const { name } of Deno.readDir(join(out, "figures"))) {
      if (isShownFile(name)) files.push(`figures/${name}`);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return files;
}
