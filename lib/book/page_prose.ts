import { type Markup, markup } from "../markup/mod.ts";
import type { Section } from "./book_page.ts";
import { type Heading, proseHtml } from "./markdown.ts";

/** The prose of a page, which grows in its order. */
export interface PageProse {
  /** Its headings, the title first. */
  readonly headings: readonly Heading[];
  /** What a search finds. */
  readonly sections: readonly Section[];
  /** Adds Markdown, and gives its HTML. */
  readonly add: (markdown: string) => Markup;
  /** Adds code to what the search finds under the last heading. */
  readonly addCode: (code: string) => void;
}

/**
 * Starts the prose of a page.
 *
 * @param linkTerms HTML of a piece of running text; as it is by default.
 */
export function pageProse(linkTerms?: (text: string) => string): PageProse {
  const headings: Heading[] = [];
  const sections: { -readonly [key in keyof Section]: Section[key] }[] = [];
  return {
    headings,
    sections,
    add: (markdown) => {
      const html = proseHtml(markdown, headings, linkTerms);
      const { id, text } = headings.at(-1)!;
      if (sections.at(-1)?.id !== id) {
        sections.push({ id, heading: text, terms: "", text: "" });
      }
      sections.at(-1)!.terms += `${emphasized(markdown)} `;
      sections.at(-1)!.text += `${plainText(markdown)} `;
      return markup`<section class="prose">${html}</section>`;
    },
    addCode: (code) => {
      sections.at(-1)!.text += `${code} `;
    },
  };
}

/** The words of Markdown in emphasis, such as _censored_; not those of its mathematics and code. */
function emphasized(markdown: string): string {
  const words = markdown.replaceAll(/\$+[^$]*\$+|`[^`]*`/g, " ")
    .matchAll(/(?<!\w)_([^_]+)_(?!\w)/g);
  return [...words].map(([, term]) => term).join(" ");
}

/** Markdown without its marks, for search results and summaries. */
export function plainText(markdown: string): string {
  return markdown.replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[*_`#$>]|\\[a-z]+/g, "")
    .replaceAll(/\s+/g, " ").trim();
}
