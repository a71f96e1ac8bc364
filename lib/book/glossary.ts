import { markup } from "../markup/mod.ts";
import { fragmentOf } from "./markdown.ts";

/** An entry of the glossary. */
export interface GlossaryTerm {
  /** Fragment of its heading. */
  readonly id: string;
  /** The forms in which texts use it, the heading first. */
  readonly forms: readonly string[];
  /** The first sentence of its explanation. */
  readonly note: string;
}

/**
 * Reads the glossary: a heading for each term, the other forms of the term in
 * one line of emphasis that begins with "Also:", and the explanation.
 *
 * @param markdown The page `glossary.md`.
 */
export function readGlossary(markdown: string): readonly GlossaryTerm[] {
  return markdown.split(/^## /m).slice(1).map((entry) => {
    const [, heading, text] = entry.match(/^(.*)\n+([^]*)/)!;
    const [also = "", forms = ""] = text!.match(/^_Also: ([^]*?)\._\s+/) ?? [];
    const [note] = text!.slice(also.length).match(
      /^[^]+?[.:](?=\s+[A-Z]|\s*$)/,
    )!;
    return {
      id: fragmentOf(heading!),
      forms: [heading!, ...forms.split(/,\s+/).filter((form) => form !== "")],
      note: note.replaceAll(/\s+/g, " "),
    };
  });
}

/**
 * Links the terms of the glossary in a page's running text, each where the page
 * uses it first.
 *
 * @returns A function from a piece of text to HTML, to be called in the page's order.
 */
export function termLinker(
  terms: readonly GlossaryTerm[],
): (text: string) => string {
  const byForm = new Map(
    terms.flatMap((term) =>
      term.forms.map((form) => [form.toLowerCase(), term])
    ),
  );
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length)
    .map((form) => form.split(" ").map(RegExp.escape).join("\\s+"));
  const pattern = RegExp(
    `(?<![\\p{L}\\p{N}-])(${forms.join("|")})(?![\\p{L}\\p{N}-])`,
    "giu",
  );
  const linked = new Set<GlossaryTerm>();
  return (text) =>
    text.split(pattern).map((part, i) => {
      const term = i % 2 === 1
        ? byForm.get(part.toLowerCase().replaceAll(/\s+/g, " "))
        : undefined;
      if (term === undefined || linked.has(term)) {
        return String(markup`${part}`);
      }
      linked.add(term);
      return String(
        markup`<a class="term" href="glossary.html#${term.id}" data-note="${term.note}">${part}</a>`,
      );
    }).join("");
}
