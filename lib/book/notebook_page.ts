import { type Cell, codeCells, type Notebook } from "../notebook/mod.ts";
import { exerciseOf } from "../exercises/mod.ts";
import { type Insertable, join, type Markup, markup } from "../markup/mod.ts";
import { outputsHtml } from "./cell_outputs.ts";
import {
  type Imports,
  libraryImports,
  type LibrarySymbol,
  linkCode,
  type PageOf,
} from "./code_links.ts";
import { type Heading, highlight, proseHtml } from "./markdown.ts";

/** A part of a page that a search can find. */
export interface Section {
  /** Fragment that links to it. */
  readonly id: string;
  /** Its heading. */
  readonly heading: string;
  /** Its words in emphasis: those that it explains, as a rule. */
  readonly terms: string;
  /** Its prose and code. */
  readonly text: string;
}

/** A notebook as a page of the book. */
export interface NotebookPage {
  /** Its file name without the ending. */
  readonly name: string;
  /** Its title. */
  readonly title: string;
  /** Its first paragraph: the question. */
  readonly question: string;
  /** What it takes: reading time and prerequisites. */
  readonly effort: string;
  /** Its headings, the title first. */
  readonly headings: readonly Heading[];
  /** What a search finds. */
  readonly sections: readonly Section[];
  /** Body of the page. */
  readonly html: Markup;
  /** The notebook without outputs, which its script runs and hands out. */
  readonly source: unknown;
}

/**
 * Turns an executed notebook into a page: prose with mathematics, highlighted
 * code that links to the documentation, and outputs.
 *
 * @param pageOf Finds the documentation of a symbol of `lib`.
 */
export function notebookPage(
  name: string,
  notebook: Notebook,
  pageOf: PageOf,
): NotebookPage {
  const headings: Heading[] = [];
  const sections: { -readonly [key in keyof Section]: Section[key] }[] = [];
  const symbols = new Map<string, LibrarySymbol>();
  const code = codeCells(notebook);
  const imports = libraryImports(code.map(({ source }) => source).join("\n"));
  const numbers = new Map(code.map(({ id, number }) => [id, number]));
  const cells = notebook.cells.map((cell) => {
    if (cell.cell_type === "markdown") {
      const prose = proseHtml(cell.source, headings);
      const { id, text } = headings.at(-1)!;
      if (sections.at(-1)?.id !== id) {
        sections.push({ id, heading: text, terms: "", text: "" });
      }
      sections.at(-1)!.terms += `${emphasized(cell.source)} `;
      sections.at(-1)!.text += `${plain(cell.source)} `;
      return markup`<section class="prose">${prose}</section>`;
    }
    const number = numbers.get(cell.id);
    if (number === undefined) return "";
    sections.at(-1)!.text += `${cell.source} `;
    return codeCell(cell, number, imports, pageOf, symbols);
  });
  const [, question = ""] = notebook.cells[0]!.source
    .match(/^\*\*The question\.\*\*\s+([^]+?)(?:\n\n|$(?![^]))/m) ?? [];
  const [, effort = ""] = notebook.cells[0]!.source
    .match(/^[*_](Reading time:[^*_]+)[*_]$/m) ?? [];
  return {
    name,
    title: headings[0]?.text ?? name,
    question: plain(question),
    effort,
    headings,
    sections,
    html: markup`${join(cells, "\n")}${functionList(symbols)}`,
    source: {
      file: `${name}.ipynb`,
      cells: notebook.cells.map(({ id, cell_type, source, metadata }) => ({
        id,
        cell_type,
        source,
        metadata,
      })),
      metadata: notebook.metadata,
    },
  };
}

function codeCell(
  cell: Cell,
  number: number,
  imports: Imports,
  pageOf: PageOf,
  symbols: Map<string, LibrarySymbol>,
): Markup {
  const { html, linked } = linkCode(highlight(cell.source), imports, pageOf);
  for (const [page, symbol] of linked) symbols.set(page, symbol);
  const exercise = exerciseOf(cell);
  return markup`<section class="cell" id="${cell.id}" aria-label="Code cell ${number}">
${codeHtml(html)}
<div class="outputs">${outputsHtml(cell.outputs ?? [])}</div>
${
    exercise && markup`<details><summary>Solution</summary>
${codeHtml(highlight(exercise.solution))}
</details>
`
  }</section>`;
}

function codeHtml(code: Markup): Markup {
  return markup`<pre class="code" tabindex="0"><code>${code}</code></pre>`;
}

/** The functions that the notebook used, with links to their documentation. */
function functionList(
  symbols: ReadonlyMap<string, LibrarySymbol>,
): Insertable {
  const items = [...symbols]
    .sort(([, a], [, b]) => a.name < b.name ? -1 : 1)
    .map(([page, { name, module }]) =>
      markup`<li><a href="${page}"><code>${name}</code></a> <span class="module">lib/${module}</span></li>`
    );
  return items.length > 0 && markup`
<section class="prose functions"><h2 id="functions-used">Functions used here</h2>
<ul>${join(items, "\n")}</ul></section>`;
}

/** The words of Markdown in emphasis, such as _censored_; not those of its mathematics and code. */
function emphasized(markdown: string): string {
  const words = markdown.replaceAll(/\$+[^$]*\$+|`[^`]*`/g, " ")
    .matchAll(/(?<!\w)_([^_]+)_(?!\w)/g);
  return [...words].map(([, term]) => term).join(" ");
}

/** Markdown without its marks, for search results. */
function plain(markdown: string): string {
  return markdown.replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[*_`#$>]|\\[a-z]+/g, "")
    .replaceAll(/\s+/g, " ").trim();
}
