import { type Markup, markup } from "../markup/mod.ts";
import type { BookPage } from "./book_page.ts";
import type { NotebookPage } from "./notebook_page.ts";

/** Body of the book's first page: what it is, and its contents. */
export function indexHtml(
  title: string,
  notice: string,
  notebooks: readonly NotebookPage[],
  guides: readonly BookPage[],
): Markup {
  const items = notebooks.map(({ name, title, description, effort }) =>
    markup`<li><a href="${name}.html">${title}</a>
<p>${description}</p>
<p class="quiet">${effort}</p></li>\n`
  );
  const links = guides.map(({ name, title, description }) =>
    markup`<li><a href="${name}.html">${title}</a>: ${description}</li>\n`
  );
  return markup`<h1>${title}</h1>
<figure class="preview"><img src="assets/preview.png" width="300" alt="Progression-free survival of all patients and of three subgroups. A black curve shows the data of this project; an orange band around it shows where the curves of other data sets lie that fit the paper equally well.">
<figcaption>Figure 2 of the paper, and the range of other curves that fit its
printed numbers. <strong>Reconstructed, not patients.</strong></figcaption></figure>
<p>This book takes the methods of one clinical paper one by one. For each, it
asks the question, gives the idea in words and in mathematics, works through six
patients by hand, shows a tempting wrong way and the correct one, and applies the
method to the paper's own numbers. Exercises follow, which are checked in the
page.</p>
<p>Every output on these pages was computed by the notebook that shows it. Names
in the code lead to the documentation of what they call, names of printed
numbers lead to the audit, and terms that are underlined with dots lead to the
<a href="glossary.html">glossary</a>.</p>
<blockquote><p>${notice}</p></blockquote>
<h2 id="notebooks">Notebooks</h2>
<ol class="notebooks">
${items}</ol>
<h2 id="guides">Guides</h2>
<ul class="guides">
${links}</ul>
<h2 id="reference">Reference</h2>
<ul>
<li><a href="criteria.html">All criteria</a>: every rule that the library grades by, to read, print and sign.</li>
<li><a href="audit.html">The audit</a>: every number that the paper prints, with a verdict.</li>
<li><a href="api/index.html">The library</a>: documentation of every function.</li>
</ul>`;
}
