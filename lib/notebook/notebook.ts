/** A notebook file, nbformat 4.5 (https://nbformat.readthedocs.io). */
export interface Notebook {
  cells: Cell[];
  metadata: Record<string, unknown>;
  nbformat: 4;
  nbformat_minor: number;
}

export interface Cell {
  cell_type: "code" | "markdown" | "raw";
  id: string;
  metadata: Record<string, unknown>;
  source: string;
  /** Only in code cells. */
  execution_count?: number | null;
  /** Only in code cells. */
  outputs?: Output[];
}

export type MimeBundle = Record<string, unknown>;

export type Output =
  | { output_type: "stream"; name: "stdout" | "stderr"; text: string }
  | {
    output_type: "display_data";
    data: MimeBundle;
    metadata: Record<string, unknown>;
  }
  | {
    output_type: "execute_result";
    data: MimeBundle;
    metadata: Record<string, unknown>;
    execution_count: number | null;
  }
  | {
    output_type: "error";
    ename: string;
    evalue: string;
    traceback: string[];
  };

/** A code cell that a kernel is asked to run, with the number shown as `[n]`. */
export interface CodeCell {
  readonly number: number;
  readonly cell: Cell;
}

/**
 * The code cells in order, numbered as Jupyter numbers them after "restart and
 * run all": from 1, empty cells left out.
 */
export function codeCells(notebook: Notebook): CodeCell[] {
  return notebook.cells
    .filter((cell) => cell.cell_type === "code" && cell.source.trim() !== "")
    .map((cell, i) => ({ number: i + 1, cell }));
}

/**
 * Reads the text of an `.ipynb` file. Multi-line strings, which files hold as
 * lists of lines, become plain strings; a cell without an id gets one from its
 * position, so that it is the same each time.
 *
 * @throws {SyntaxError} if the text is not JSON
 * @throws {TypeError} if it is not a notebook of nbformat 4
 */
export function parseNotebook(text: string): Notebook {
  const json = JSON.parse(text);
  if (json?.nbformat !== 4 || !Array.isArray(json.cells)) {
    throw new TypeError(
      `Cannot read notebook: nbformat must be 4 with a list of cells, current nbformat is ${json?.nbformat}`,
    );
  }
  const used = new Set<unknown>(json.cells.map((cell: Cell) => cell.id));
  const cells = json.cells.map((cell: Cell, i: number): Cell => {
    let id = cell.id;
    for (let n = i + 1; id === undefined; n++) {
      if (!used.has(`cell-${n}`)) used.add(id = `cell-${n}`);
    }
    return {
      ...cell,
      id,
      metadata: cell.metadata ?? {},
      source: joinLines(cell.source),
      ...(cell.cell_type === "code" &&
        { outputs: (cell.outputs ?? []).map(joinOutput) }),
    };
  });
  return { ...json, cells, metadata: json.metadata ?? {} };
}

/**
 * The text of an `.ipynb` file as nbformat (and so JupyterLab) writes it: sorted
 * keys, one space of indent, multi-line strings as lists of lines. `deno fmt`
 * leaves this layout alone.
 */
export function formatNotebook(notebook: Notebook): string {
  const cells = notebook.cells.map((cell) => ({
    ...cell,
    source: splitLines(cell.source),
    ...(cell.outputs && { outputs: cell.outputs.map(splitOutput) }),
  }));
  const json = { ...notebook, cells, nbformat_minor: 5 };
  return JSON.stringify(sortKeys(json), null, 1) + "\n";
}

function joinOutput(output: Output): Output {
  if (output.output_type === "stream") {
    return { ...output, text: joinLines(output.text) };
  }
  return "data" in output ? mapData(output, joinLines) : output;
}

function splitOutput(output: Output): unknown {
  if (output.output_type === "stream") {
    return { ...output, text: splitLines(output.text) };
  }
  return "data" in output ? mapData(output, splitLines) : output;
}

/** Applies `convert` to the text of a bundle; JSON types hold plain JSON. */
function mapData<T extends { data: MimeBundle }>(
  output: T,
  convert: (text: string) => unknown,
): T {
  const data = Object.fromEntries(
    Object.entries(output.data).map(([type, value]) => [
      type,
      isJson(type) ? value : convert(value as string),
    ]),
  );
  return { ...output, data };
}

function isJson(type: string): boolean {
  return type === "application/json" || type.endsWith("+json");
}

function joinLines(text: string | string[]): string {
  return Array.isArray(text) ? text.join("") : text;
}

function splitLines(text: string): string[] {
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
