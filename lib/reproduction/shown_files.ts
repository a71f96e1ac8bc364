import { exportFigure } from "../figures/export/mod.ts";
import { type ExportOptions, figureFormats } from "../figures/mod.ts";
import { formatNotebook, type Notebook } from "../notebook/mod.ts";
import { tableFiles, tableFormats } from "../tables/mod.ts";
import type { CollectedFigure, Shown } from "./collect.ts";
import { withPictures } from "./with_pictures.ts";

/** The files of a figure or of a table. */
export interface FileSizes {
  /** Their name without the ending. */
  readonly id: string;
  /** Their sizes in bytes by format, such as `svg`, `png` and `pdf`. */
  readonly bytes: Readonly<Record<string, number>>;
}

/** The files that a run writes, by path, and their sizes. */
interface ShownFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly figures: readonly FileSizes[];
  readonly tables: readonly FileSizes[];
}

/** Makes all files of executed notebooks and of the figures and tables in them. */
export async function shownFiles(
  notebooks: ReadonlyMap<string, Notebook>,
  shown: Shown,
  options: ExportOptions,
  signal: AbortSignal | undefined,
): Promise<ShownFiles> {
  const files = new Map<string, Uint8Array>();
  const add = (id: string, content: Record<string, Uint8Array>): FileSizes => {
    const formats = Object.entries(content);
    for (const [format, bytes] of formats) {
      files.set(`figures/${id}.${format}`, bytes);
    }
    const bytes = formats.map(([format, { length }]) => [format, length]);
    return { id, bytes: Object.fromEntries(bytes) };
  };
  const figures: FileSizes[] = [];
  for (const figure of shown.figures) {
    signal?.throwIfAborted();
    figures.push(add(figure.id, await exportShown(figure, options)));
  }
  const tables: FileSizes[] = [];
  for (const table of shown.tables) {
    tables.push(add(table.id, await tableFiles(table)));
  }
  for (const [name, notebook] of notebooks) {
    const text = formatNotebook(await withPictures(notebook));
    files.set(`notebooks/${name}`, new TextEncoder().encode(text));
  }
  return { files, figures, tables };
}

/**
 * Tells whether a file in `figures` is of a kind that a run writes there.
 *
 * @param name The file's name.
 * @returns Whether it is.
 */
export function isShownFile(name: string): boolean {
  const endings = (formats: readonly string[]) => formats.join("|");
  return new RegExp(
    `^(figure-.*\\.(${endings(figureFormats)})|table-.*\\.(${
      endings(tableFormats)
    }))$`,
  ).test(name);
}

async function exportShown(
  { id, svg, place }: CollectedFigure,
  options: ExportOptions,
) {
  try {
    return await exportFigure(svg, options);
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`${place}, ${id}: ${message}`, { cause: error });
  }
}
