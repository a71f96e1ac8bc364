/**
 * The book: a static site of all notebooks with search, cross-references and
 * interactive parts.
 *
 * @module
 */
export { type BookOptions, buildBook } from "./build_book.ts";
