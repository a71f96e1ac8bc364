import MiniSearch, { type Options } from "minisearch";
import type { NotebookPage } from "./notebook_page.ts";

/** What is indexed, and what a result shows; the same when written and when read. */
export const searchOptions: Options = {
  fields: ["heading", "terms", "text"],
  storeFields: ["heading", "page", "file"],
  searchOptions: { prefix: true, fuzzy: 0.15, boost: { heading: 3, terms: 3 } },
};

/**
 * The script that brings the search index: a script and not a file to fetch, so
 * that it works when the book is opened from a folder too.
 */
export function searchIndexScript(
  pages: readonly Pick<NotebookPage, "name" | "title" | "sections">[],
): string {
  const index = new MiniSearch(searchOptions);
  index.addAll(
    pages.flatMap(({ name, title, sections }) =>
      sections.map(({ id, heading, terms, text }) => ({
        id: `${name}#${id}`,
        file: `${name}.html#${id}`,
        page: title,
        heading,
        terms,
        text,
      }))
    ),
  );
  return `globalThis.bookIndex = ${JSON.stringify(JSON.stringify(index))};\n`;
}
