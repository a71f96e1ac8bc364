import { sep } from "node:path";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import type { Cell, MimeBundle, Notebook, Output } from "./notebook.ts";

/** What every notebook of the project says about its kernel and language. */
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
 * The notebook without what differs from run to run, client to client, machine
 * to machine: execution counts are those of "restart and run all", times and the
 * language's version go, terminal colours go, paths under `root` become relative
 * to it and others lose their folder.
 *
 * @param root absolute path of the project's folder
 */
export function normaliseNotebook(notebook: Notebook, root: string): Notebook {
  let count = 0;
  const cells = notebook.cells.map((cell): Cell => {
    const { execution: _, ...metadata } = cell.metadata;
    if (cell.cell_type !== "code") return { ...cell, metadata };
    const number = cell.source.trim() === "" ? null : ++count;
    const outputs = (cell.outputs ?? [])
      .map((output) => normaliseOutput(output, number, root));
    return { ...cell, metadata, execution_count: number, outputs };
  });
  const metadata = { ...notebook.metadata, ...METADATA };
  return { cells, metadata, nbformat: 4, nbformat_minor: 5 };
}

function normaliseOutput(
  output: Output,
  execution_count: number | null,
  root: string,
): Output {
  const clean = (text: string) => cleanText(text, root);
  switch (output.output_type) {
    case "stream":
      return { ...output, text: clean(output.text) };
    case "error":
      return {
        ...output,
        evalue: clean(output.evalue),
        traceback: output.traceback.map(clean),
      };
    case "display_data":
      return { ...output, data: cleanBundle(output.data, clean) };
    case "execute_result":
      return {
        ...output,
        execution_count,
        data: cleanBundle(output.data, clean),
      };
  }
}

function cleanBundle(data: MimeBundle, clean: (text: string) => string) {
  return Object.fromEntries(
    Object.entries(data).map(([type, value]) => [
      type,
      type.startsWith("text/") && typeof value === "string"
        ? clean(value)
        : value,
    ]),
  );
}

function cleanText(text: string, root: string): string {
  return stripVTControlCharacters(text)
    .replaceAll(pathToFileURL(root + sep).href, "")
    .replaceAll(root + sep, "")
    .replaceAll(/file:\/\/\/[^\s()'"]*\//g, "");
}
