import type { Cell, Notebook, Output } from "./notebook.ts";

/**
 * Reads the text of an `.ipynb` file. A cell without an id of its own gets one
 * from its position, so that it is the same each time.
 *
 * @param text The text.
 * @returns The notebook, the text of its cells as strings.
 * @throws {SyntaxError} If the text is not JSON.
 * @throws {TypeError} If it is not a notebook of nbformat 4.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { formatNotebook, parseNotebook } from "./mod.ts";
 *
 * const text = `{
 *  "cells": [
 *   {
 *    "cell_type": "markdown",
 *    "id": "title",
 *    "metadata": {},
 *    "source": [
 *     "# Cohort\\n",
 *     "35 patients"
 *    ]
 *   }
 *  ],
 *  "metadata": {},
 *  "nbformat": 4,
 *  "nbformat_minor": 5
 * }
 * `;
 * const notebook = parseNotebook(text);
 * assert.equal(notebook.cells[0]?.source, "# Cohort\n35 patients");
 * assert.equal(formatNotebook(notebook), text);
 * ```
 */
export function parseNotebook(text: string): Notebook {
  const json = JSON.parse(text);
  if (json?.nbformat !== 4 || !Array.isArray(json.cells)) {
    throw new TypeError(
      `Cannot read notebook: nbformat must be 4 with a list of cells, current nbformat is ${json?.nbformat}`,
    );
  }
  const ids = new Set<string>();
  const cells = json.cells.map((cell: Cell, i: number): Cell => {
    let { id = `cell-${i + 1}` } = cell;
    while (ids.has(id)) id += "-again";
    ids.add(id);
    return {
      ...cell,
      id,
      metadata: cell.metadata ?? {},
      source: joinLines(cell.source) as string,
      ...(cell.cell_type === "code" && {
        outputs: (cell.outputs ?? [])
          .map((output: Output) => mapText(output, joinLines)),
      }),
    };
  });
  return { ...json, cells, metadata: json.metadata ?? {} };
}

/**
 * Writes the text of an `.ipynb` file as nbformat, and so JupyterLab, writes
 * it: sorted keys, one space of indent, text as lists of lines. `deno fmt`
 * keeps this layout.
 *
 * @param notebook The notebook.
 * @returns The text.
 */
export function formatNotebook(notebook: Notebook): string {
  const cells = notebook.cells.map((cell) => ({
    ...cell,
    source: splitLines(cell.source),
    ...(cell.outputs && {
      outputs: cell.outputs.map((output) => mapText(output, splitLines)),
    }),
  }));
  return JSON.stringify(sortKeys({ ...notebook, cells }), null, 1) + "\n";
}

/** Converts the text of an output between its two forms, as nbformat does. */
function mapText(
  output: Output,
  convert: (text: unknown) => unknown,
): Output {
  if (output.output_type === "stream") {
    return { ...output, text: convert(output.text) as string };
  }
  if (output.output_type === "error") return output;
  const data = Object.entries(output.data).map(([type, value]) => [
    type,
    isText(type) ? convert(value) : value,
  ]);
  return { ...output, data: Object.fromEntries(data) };
}

function isText(type: string): boolean {
  return type.startsWith("text/") || type === "image/svg+xml" ||
    type === "application/javascript";
}

// A cell may display anything under any type: what is not text stays as it is.

function joinLines(text: unknown): unknown {
  return Array.isArray(text) ? text.join("") : text;
}

function splitLines(text: unknown): unknown {
  if (typeof text !== "string") return text;
  return text === "" ? [] : text.split(/(?<=\n)/);
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a < b ? -1 : 1)
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}
