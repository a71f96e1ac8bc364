import { element } from "../../../page/elements/mod.ts";

/** A notebook as its page keeps it: nbformat without outputs. */
export interface PageNotebook {
  /** The notebook's file. */
  readonly file: string;
  /** Its cells, as nbformat has them. */
  readonly cells: readonly {
    readonly id: string;
    readonly cell_type: string;
    readonly source: string;
    readonly metadata: object;
  }[];
  /** What it says of its kernel. */
  readonly metadata: object;
}

/** The notebook of this page. */
export function pageNotebook(): PageNotebook {
  return JSON.parse(document.querySelector("#notebook")!.textContent);
}

/** Hands the reader the notebook with the cells' code as it stands now. */
export function downloadNotebook(
  { file, cells, metadata }: PageNotebook,
  sourceOf: (cell: string) => string | undefined,
): void {
  const notebook = {
    cells: cells.map((cell) => ({
      ...cell,
      source: sourceOf(cell.id) ?? cell.source,
      ...(cell.cell_type === "code" &&
        { execution_count: null, outputs: [] }),
    })),
    metadata,
    nbformat: 4,
    nbformat_minor: 5,
  };
  const json = `${JSON.stringify(notebook, null, 1)}\n`;
  const address = URL.createObjectURL(
    new Blob([json], { type: "application/x-ipynb+json" }),
  );
  element("a", { href: address, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
