import { utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import type { Spoil } from "./spoil.ts";

/** A cell in the library's form: type, value, formula, format. */
type Cell = Record<string, unknown>;

/** Changes a workbook and its sheet before it is written. */
type EditBook = (book: WorkBook, sheet: WorkSheet) => void;

/** Puts an `.xlsx` workbook in place of a CSV file. */
export function asWorkbook(
  file: string,
  editCells: (cells: Cell[][]) => void = () => {},
  editBook: EditBook = () => {},
): Spoil {
  return (files) => {
    const records: string[][] = parse(String(files.get(file)));
    const cells = records.map((record) => record.map(cellOf));
    editCells(cells);
    files.delete(file);
    files.set(file.replace(".csv", ".xlsx"), workbook(cells, editBook));
  };
}

function cellOf(text: string): Cell {
  if (text === "") return {};
  return /^-?[\d.]+$/.test(text)
    ? { t: "n", v: Number(text) }
    : { t: "s", v: text };
}

function workbook(cells: readonly Cell[][], edit: EditBook): Uint8Array {
  const sheet = utils.aoa_to_sheet(
    cells.map((row) => row.map(({ v }) => v ?? null)),
  );
  cells.forEach((row, r) =>
    row.forEach((content, c) => {
      const at = utils.encode_cell({ r, c });
      sheet[at] = { ...sheet[at], ...content };
    })
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Sheet1");
  edit(book, sheet);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
}
