import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { findNotebooks, parseNotebook } from "../notebook/mod.ts";
import { notebookStyle } from "./testdata/notebook_style.ts";

const folder = join(import.meta.dirname!, "..", "..", "notebooks");

Deno.test("style counts lines with text, words of prose and cells under a heading", () => {
  const cell = (cell_type: string, source: string) => ({
    cell_type,
    id: source,
    metadata: {},
    source,
  });
  const notebook = parseNotebook(JSON.stringify({
    cells: [
      cell(
        "markdown",
        "# Title\n\n*Reading time: 3 minutes. Prerequisites: none.*",
      ),
      cell("code", "one();\n\ntwo();"),
      cell("code", "three();\nPlot.plot({ marks });"),
      cell("markdown", "four words of prose"),
      cell("code", "a();\nb();\nc();\nd();"),
    ],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  }));
  assert.deepEqual(notebookStyle(notebook), {
    codeCells: 3,
    medianLines: 2,
    longestCell: 4,
    wordsPerLine: 12 / 8,
    cellsUnderHeading: 3,
    saysWhatItTakes: true,
    drawsWithPlot: true,
    namesSources: false,
  });
});

for (const path of await findNotebooks(folder)) {
  if (path.includes("solutions")) continue;
  const name = basename(path);
  Deno.test(`${name} keeps to the style: short cells, prose before code`, async () => {
    const style = notebookStyle(parseNotebook(await Deno.readTextFile(path)));
    const between = (value: number, least: number, most: number) =>
      value >= least && value <= most;
    const kept = {
      // A figure that readers can change takes about ten lines in a cell of its own.
      "10 to 30 code cells": between(style.codeCells, 10, 30),
      "a median of 6 lines at most": style.medianLines <= 6,
      "no cell over 15 lines": style.longestCell <= 15,
      "about a dozen words for a line": between(style.wordsPerLine, 8.5, 18),
      "a heading every five cells": style.cellsUnderHeading <= 5,
      "reading time and prerequisites": style.saysWhatItTakes,
      "a figure that a reader can change": style.drawsWithPlot,
      "references": style.namesSources,
    };
    const broken = Object.entries(kept).filter(([, ok]) => !ok);
    assert.deepEqual(broken.map(([rule]) => rule), [], JSON.stringify(style));
  });
}
