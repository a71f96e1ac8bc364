/**
 * The book: a static site of all notebooks with search, cross-references and
 * interactive parts.
 *
 * @module
 */
export { type BookOptions, buildBook } from "./build_book.ts";
export { type NotebookStyle, notebookStyle } from "./notebook_style.ts";
export type {
  Cell,
  CodeCell,
  MimeBundle,
  Notebook,
  Output,
} from "../notebook/mod.ts";
