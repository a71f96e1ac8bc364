import { sep } from "node:path";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import type { Cell, Notebook, Output } from "./notebook.ts";

/** What every notebook of the project says of its kernel and language. */
const METADATA = {
  kernelspec: { display_name: "Deno", language: "typescript", name: "deno" },
  language_info: {
    codemirror_mode: "typescript",
    file_extension: ".ts",
    mimetype: "text/x.typescript",
    name: "typescript",
    nbconvert_exporter: "script",
    pygments_lexer: "typescript",
  },
};

/**
 * Removes from a notebook what differs from run to run, client to client,
 * machine to machine: execution counts are those of "restart and run all",
 * times and the language's version go, terminal colours go, paths under `root`
 * become relative to it, other files lose their folder.
 *
 * @param notebook The notebook.
 * @param root Absolute path of the project's folder.
 * @returns A new notebook.
 */
export function normaliseNotebook(notebook: Notebook, root: string): Notebook {
  const clean = (text: string) =>
    stripVTControlCharacters(text)
      .replaceAll(pathToFileURL(root + sep).href, "")
      .replaceAll(root + sep, "")
      .replaceAll(new RegExp(`${RegExp.escape(root)}(?![\\w.-])`, "g"), ".")
      .replaceAll(/file:\/\/\/[^\s()'"]*\//g, "");
  let count = 0;
  const cells = notebook.cells.map((cell): Cell => {
    const { execution: _times, ...metadata } = cell.metadata;
    if (cell.cell_type !== "code") return { ...cell, metadata };
    const execution_count = cell.source.trim() === "" ? null : ++count;
    const outputs = (cell.outputs ?? []).map((output) => {
      const cleaned = cleanOutput(output, clean);
      return "execution_count" in cleaned
        ? { ...cleaned, execution_count }
        : cleaned;
    });
    return { ...cell, metadata, execution_count, outputs };
  });
  return {
    cells,
    metadata: { ...notebook.metadata, ...METADATA },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

function cleanOutput(output: Output, clean: (text: string) => string): Output {
  switch (output.output_type) {
    case "stream":
      return { ...output, text: clean(output.text) };
    case "error": {
      const { evalue, traceback } = output;
      return {
        ...output,
        evalue: clean(evalue),
        traceback: traceback.map(clean),
      };
    }
    default: {
      const data = Object.entries(output.data).map(([type, value]) => [
        type,
        typeof value === "string" && type.startsWith("text/")
          ? clean(value)
          : value,
      ]);
      return { ...output, data: Object.fromEntries(data) };
    }
  }
}
