import { type Markup, markup } from "../markup/mod.ts";
import type { NotebookPage } from "./notebook_page.ts";

/** Body of the book's first page: what it is, and its contents. */
export function indexHtml(
  title: string,
  notice: string,
  pages: readonly NotebookPage[],
): Markup {
  const items = pages.map(({ name, title, question, effort }) =>
    markup`<li><a href="${name}.html">${title}</a>
<p>${question}</p>
<p class="quiet">${effort}</p></li>\n`
  );
  return markup`<h1>${title}</h1>
<p>One clinical paper, its methods taken one by one: what each asks, the idea in
words and in mathematics, six patients by hand, the tempting wrong way, the
paper's own numbers, and exercises. Everything on these pages was computed by the
notebooks that they show. Names in the code lead to the documentation of what
they call; names of printed numbers lead to the audit.</p>
<blockquote><p>${notice}</p></blockquote>
<h2 id="notebooks">Notebooks</h2>
<ol class="notebooks">
${items}</ol>
<h2 id="reference">Reference</h2>
<ul>
<li><a href="criteria.html">All criteria</a>: every rule that the library grades by, to read, print and sign.</li>
<li><a href="audit.html">The audit</a>: every number that the paper prints, with a verdict.</li>
<li><a href="api/index.html">The library</a>: documentation of every function.</li>
</ul>`;
}
