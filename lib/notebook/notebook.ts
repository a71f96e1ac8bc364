/** A notebook, nbformat 4.5 (https://nbformat.readthedocs.io). */
export interface Notebook {
  /** Its cells, in order. */
  readonly cells: readonly Cell[];
  /** What it says of its kernel and language. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Major version of the format. */
  readonly nbformat: 4;
  /** Minor version of the format. */
  readonly nbformat_minor: number;
}

/** A cell; text is one string, lines are split only in the file. */
export interface Cell {
  /** What it holds. */
  readonly cell_type: "code" | "markdown" | "raw";
  /** Its name within the notebook. */
  readonly id: string;
  /** Such as `tags`. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Its text. */
  readonly source: string;
  /** The number that Jupyter shows before a code cell. */
  readonly execution_count?: number | null;
  /** What came of running a code cell. */
  readonly outputs?: readonly Output[];
}

/** The same content in several media types. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** What a cell put out, as Jupyter's formats and messages name it. */
export type Output =
  | {
    readonly output_type: "stream";
    readonly name: "stdout" | "stderr";
    readonly text: string;
  }
  | {
    readonly output_type: "display_data";
    readonly data: MimeBundle;
    readonly metadata: Readonly<Record<string, unknown>>;
  }
  | {
    readonly output_type: "execute_result";
    readonly data: MimeBundle;
    readonly metadata: Readonly<Record<string, unknown>>;
    readonly execution_count: number | null;
  }
  | {
    readonly output_type: "error";
    readonly ename: string;
    readonly evalue: string;
    readonly traceback: readonly string[];
  };

/** A cell that a kernel runs. */
export interface CodeCell extends Cell {
  /** As Jupyter shows it, `[n]`, after "restart and run all". */
  readonly number: number;
  /** Whether it bears the tag by which Jupyter lets a cell show an error. */
  readonly mayThrow: boolean;
}

/**
 * Lists the code cells of a notebook, numbered from 1; empty ones, which do not
 * run, are left out.
 *
 * @param notebook The notebook.
 * @returns The cells, in order.
 */
export function codeCells({ cells }: Notebook): CodeCell[] {
  return cells
    .filter((cell) => cell.cell_type === "code" && cell.source.trim() !== "")
    .map((cell, i) => ({
      ...cell,
      number: i + 1,
      mayThrow: hasTag(cell, "raises-exception"),
    }));
}

/**
 * Tells whether a cell bears a tag.
 *
 * @param cell The cell.
 * @param tag The tag.
 * @returns Whether it does.
 */
export function hasTag({ metadata: { tags } }: Cell, tag: unknown): boolean {
  return Array.isArray(tags) && tags.includes(tag);
}
