import MiniSearch, { type Options } from "minisearch";
import type { BookPage } from "./book_page.ts";

/** Something that a search can find. */
export interface SearchEntry {
  /** Where it leads to. */
  readonly file: string;
  /** Where it stands: the page's title, a module, "Printed number". */
  readonly place: string;
  /** Its heading or name. */
  readonly heading: string;
  /** The words that it explains. */
  readonly terms: string;
  /** Its text. */
  readonly text: string;
}

/** What is indexed, and what a result shows; the same when written and when read. */
export const searchOptions: Options<SearchEntry> = {
  idField: "file",
  fields: ["heading", "terms", "text"],
  storeFields: ["heading", "place", "file", "text"],
  searchOptions: { prefix: true, fuzzy: 0.15, boost: { heading: 3, terms: 3 } },
};

/** The sections of pages, to be found. */
export function sectionEntries(
  pages: readonly Pick<BookPage, "name" | "title" | "sections">[],
): readonly SearchEntry[] {
  return pages.flatMap(({ name, title, sections }) =>
    sections.map(({ id, ...section }) => ({
      ...section,
      file: `${name}.html#${id}`,
      place: title,
    }))
  );
}

/**
 * The script that brings the search index: a script and not a file to fetch, so
 * that it works when the book is opened from a folder too.
 */
export function searchIndexScript(entries: readonly SearchEntry[]): string {
  const index = new MiniSearch(searchOptions);
  index.addAll(entries);
  return `globalThis.bookIndex = ${JSON.stringify(JSON.stringify(index))};\n`;
}
