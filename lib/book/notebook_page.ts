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
import type { BookPage } from "./book_page.ts";
import { type GlossaryTerm, termLinker } from "./glossary.ts";
import { codeHtml, highlight } from "./markdown.ts";
import { pageProse, plainText } from "./page_prose.ts";

/** A notebook as a page of the book; its description is the question that it asks. */
export interface NotebookPage extends BookPage {
  /** What it takes: reading time and prerequisites. */
  readonly effort: string;
  /** The notebook without outputs, which its script runs and hands out. */
  readonly source: unknown;
}

/** What pages of notebooks share. */
export interface NotebookPageOptions {
  /** Finds the documentation of a symbol of `lib`. */
  readonly pageOf: PageOf;
  /** Terms to link where the page uses them first; none by default. */
  readonly glossary?: readonly GlossaryTerm[];
  /** Whether the solutions of the exercises stand under them, folded. */
  readonly solutions?: boolean;
}

/**
 * Turns an executed notebook into a page: prose with mathematics, highlighted
 * code that links to the documentation, and outputs.
 */
export function notebookPage(
  name: string,
  notebook: Notebook,
  { pageOf, glossary, solutions = true }: NotebookPageOptions,
): NotebookPage {
  const prose = pageProse(glossary && termLinker(glossary));
  const symbols = new Map<string, LibrarySymbol>();
  const code = codeCells(notebook);
  const imports = libraryImports(code.map(({ source }) => source).join("\n"));
  const numbers = new Map(code.map(({ id, number }) => [id, number]));
  const cells = notebook.cells.map((cell) => {
    if (cell.cell_type === "markdown") return prose.add(cell.source);
    const number = numbers.get(cell.id);
    if (number === undefined) return "";
    prose.addCode(cell.source);
    return codeCell(
      solutions ? cell : withoutSolution(cell),
      number,
      imports,
      pageOf,
      symbols,
    );
  });
  const [, question = ""] = notebook.cells[0]!.source
    .match(/^\*\*The question\.\*\*\s+([^]+?)(?:\n\n|$(?![^]))/m) ?? [];
  const [, effort = ""] = notebook.cells[0]!.source
    .match(/^[*_](Reading time:[^*_]+)[*_]$/m) ?? [];
  return {
    name,
    title: prose.headings[0]?.text ?? name,
    description: plainText(question),
    effort,
    headings: prose.headings,
    sections: prose.sections,
    html: markup`${join(cells, "\n")}${functionList(symbols)}`,
    source: {
      file: `${name}.ipynb`,
      cells: notebook.cells.map((cell) =>
        solutions ? cell : withoutSolution(cell)
      )
        .map(({ id, cell_type, source, metadata }) => ({
          id,
          cell_type,
          source,
          metadata,
        })),
      metadata: notebook.metadata,
    },
  };
}

/** A cell whose metadata hold no solution. */
function withoutSolution(cell: Cell): Cell {
  const { exercise: _, ...metadata } = cell.metadata;
  return { ...cell, metadata };
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
