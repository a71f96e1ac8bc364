import { median } from "../../descriptive/mod.ts";
import { codeCells, type Notebook } from "../../notebook/mod.ts";

/** Figures of a notebook's style: how much code, how much prose, how cut up. */
export interface NotebookStyle {
  /** Number of code cells. */
  readonly codeCells: number;
  /** Median number of lines of a code cell; empty lines do not count. */
  readonly medianLines: number;
  /** Lines of the longest code cell. */
  readonly longestCell: number;
  /** Words of prose for each line of code. */
  readonly wordsPerLine: number;
  /** Most code cells in a row under one heading. */
  readonly cellsUnderHeading: number;
  /** Whether the first cell gives reading time and prerequisites. */
  readonly saysWhatItTakes: boolean;
  /** Whether a cell draws with Observable Plot. */
  readonly drawsWithPlot: boolean;
  /** Whether its sources have a section of their own. */
  readonly namesSources: boolean;
}

/** Measures how a notebook is written. */
export function notebookStyle(notebook: Notebook): NotebookStyle {
  const lines = codeCells(notebook).map(({ source }) =>
    source.split("\n").filter((line) => line.trim() !== "").length
  );
  const prose = notebook.cells.filter((cell) => cell.cell_type === "markdown");
  const words = prose.flatMap(({ source }) => source.split(/\s+/))
    .filter((word) => word !== "").length;
  const total = lines.reduce((sum, n) => sum + n, 0);
  return {
    codeCells: lines.length,
    medianLines: median(lines),
    longestCell: Math.max(0, ...lines),
    wordsPerLine: words / total,
    cellsUnderHeading: cellsUnderHeading(notebook),
    saysWhatItTakes:
      /^([*_])Reading time: \d+ minutes\.\s+Prerequisites:[^*_]+\1$/m
        .test(prose[0]?.source ?? ""),
    drawsWithPlot: codeCells(notebook)
      .some(({ source }) => source.includes("Plot.plot({")),
    namesSources: prose.some(({ source }) => /^## References$/m.test(source)),
  };
}

function cellsUnderHeading({ cells }: Notebook): number {
  let longest = 0;
  let run = 0;
  for (const { cell_type, source } of cells) {
    if (cell_type === "markdown" && /^#+ /m.test(source)) run = 0;
    if (cell_type === "code") longest = Math.max(longest, ++run);
  }
  return longest;
}
