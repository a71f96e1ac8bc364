import assert from "node:assert/strict";
import { CLAIMS_MIME } from "../audit/mod.ts";
import type { Cell, MimeBundle } from "../notebook/mod.ts";
import { outputsHtml } from "./cell_outputs.ts";
import { notebookPage } from "./notebook_page.ts";
import MiniSearch from "minisearch";
import {
  searchIndexScript,
  searchOptions,
  sectionEntries,
} from "./search_index.ts";

const prose = (source: string): Cell => ({
  cell_type: "markdown",
  id: source,
  metadata: {},
  source,
});

const code = (source: string, data: MimeBundle, metadata = {}): Cell => ({
  cell_type: "code",
  id: source,
  metadata,
  source,
  outputs: [{ output_type: "display_data", data, metadata: {} }],
});

function page(...cells: Cell[]) {
  const notebook = {
    cells: [
      prose("# 1 · Title\n\n**The question.** Who\n[was it](02-b.ipynb)?"),
      ...cells,
    ],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  } as const;
  const made = notebookPage("01-title", notebook, {
    pageOf: () => undefined,
  });
  return { ...made, html: String(made.html) };
}

Deno.test("headings get ids of their own, links to notebooks lead to pages", () => {
  const { headings, html, description } = page(
    prose("## The data\n\n[next](02-next.ipynb#the-data)"),
    prose("## The data"),
  );
  assert.deepEqual(headings.map(({ id }) => id), [
    "1-title",
    "the-data",
    "the-data-2",
  ]);
  assert.match(html, /href="02-next\.html#the-data"/);
  assert.equal(description, "Who was it?");
});

Deno.test("mathematics is set when the book is built, an error in it stops the build", () => {
  assert.match(page(prose("$x^2$")).html, /<math /);
  assert.throws(() => page(prose("$\\frac{1$")), /KaTeX parse error/);
});

Deno.test("text that a cell put out cannot become HTML", () => {
  const { html } = page(
    code("a", { "text/markdown": "<img src=x onerror=alert(1)> *so*" }),
    code("b", { "text/plain": "<script>" }),
  );
  assert.match(html, /&lt;img src=x/);
  assert.match(html, /<em>so<\/em>/);
  assert.match(html, /<pre>&lt;script&gt;<\/pre>/);
  const written = outputsHtml([
    { output_type: "stream", name: "stdout", text: "<b>" },
    { output_type: "error", ename: "Error", evalue: "<i>", traceback: [] },
  ]);
  assert.match(String(written), /&lt;b&gt;[^]*Error: &lt;i&gt;/);
});

Deno.test("a figure is one picture, a table scrolls under the name of its caption", () => {
  const { html } = page(
    code("a", {
      "image/svg+xml": `<svg><g aria-label="bar"><path/></g></svg>`,
    }),
    code("b", { "text/html": "<table><caption>Grades</caption></table>" }),
  );
  assert.match(html, /<figure class="paper"><svg><g><path\/><\/g><\/svg>/);
  assert.match(html, /tabindex="0" role="group" aria-label="Grades"><table>/);
});

Deno.test("each function used is listed once, with its module", () => {
  const source =
    `import { median } from "../lib/descriptive/mod.ts";\nmedian([1]);`;
  const notebook = {
    cells: [prose("# Title"), code(source, {}), code("median([2]);", {})],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  } as const;
  const { html } = notebookPage(
    "01-title",
    notebook,
    { pageOf: ({ name }) => `api/${name}.html` },
  );
  const [, list] = String(html).split("Functions used here");
  assert.equal(list!.match(/<li>/g)?.length, 1);
  assert.match(list!, /<code>median<\/code>.*lib\/descriptive/);
});

Deno.test("a claim's name leads to the audit", () => {
  const { html } = page(code("claims", {
    "text/html": "<table><tr><td>pfs.all.n</td></tr></table>",
    [CLAIMS_MIME]: { claims: [{ id: "pfs.all.n" }] },
  }));
  assert.match(html, /<td><a href="audit\.html#pfs\.all\.n">pfs\.all\.n<\/a>/);
});

Deno.test("the solution of an exercise is there, folded", () => {
  const exercise = { id: "x", solution: ["const x = 1;"] };
  const { html } = page(code("const x = 0;", {}, { exercise }));
  assert.match(html, /<details><summary>Solution<\/summary>/);
  assert.ok(!/<details open/.test(html));
  const { html: without, source } = notebookPage("01-title", {
    cells: [prose("# Title"), code("const x = 0;", {}, { exercise })],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  }, { pageOf: () => undefined, solutions: false });
  assert.doesNotMatch(String(without) + JSON.stringify(source), /x = 1/);
});

Deno.test("a search can find prose and code under the heading above them", () => {
  const found = page(
    prose("## Steps\n\nGreenwood's **formula**"),
    code("kaplanMeier();", {}),
  );
  assert.deepEqual(found.sections.map(({ heading }) => heading), [
    "1 · Title",
    "Steps",
  ]);
  assert.match(found.sections[1]!.text, /Greenwood's formula.*kaplanMeier/);
  assert.match(
    searchIndexScript(sectionEntries([found])),
    /^globalThis\.bookIndex = "/,
  );
});

Deno.test("a search finds where a word is explained before where it is used more often", () => {
  const found = page(
    prose("## Use\n\nThe nadir, the nadir and the nadir: $a_nadir_b$"),
    prose("## Meaning\n\nThe _nadir_ is the smallest sum so far, and a\nsum"),
  );
  assert.equal(found.sections[1]!.terms.trim(), "");
  const script = searchIndexScript(sectionEntries([found]));
  const index = MiniSearch.loadJSON(
    JSON.parse(script.slice(script.indexOf('"'), script.lastIndexOf(";"))),
    searchOptions,
  );
  assert.equal(index.search("nadir")[0]!["heading"], "Meaning");
});
