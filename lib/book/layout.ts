import { type Markup, markup, raw } from "../markup/mod.ts";
import type { Heading } from "./markdown.ts";

/** An entry of the book's contents. */
export interface ContentsEntry {
  /** File of the page. */
  readonly file: string;
  /** Its title. */
  readonly title: string;
}

/** What a page shows besides its body. */
interface PageLayout {
  /** Title of the book. */
  readonly book: string;
  /** Said at the foot of every page: what the data are. */
  readonly notice: string;
  /** All pages in order. */
  readonly contents: readonly ContentsEntry[];
  /** File of this page. */
  readonly file: string;
  /** Its title. */
  readonly title: string;
  /** Its headings, for the list of what is on it. */
  readonly headings: readonly Heading[];
  /** Its body. */
  readonly html: Markup;
  /** Data for the interactive parts; none when the page has no such part. */
  readonly interactive?: unknown;
  /** The notebook that the page runs; none when it shows none. */
  readonly notebook?: unknown;
}

/** A whole page of the book. */
export function pageHtml(page: PageLayout): string {
  const { book, contents, file, title, html } = page;
  const name = file === "index.html" ? book : `${title} · ${book}`;
  return String(markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="assets/katex/katex.min.css">
<link rel="stylesheet" href="assets/book.css">
<script src="assets/book.js" defer></script>
${script(page.interactive, "study", "widgets")}${
    script(page.notebook, "notebook", "cells")
  }</head>
<body>
<a class="skip" href="#content">Skip to the text</a>
<header>
<a class="home" href="index.html">${book}</a>
<form class="search" role="search">
<label for="search">Search</label>
<input id="search" type="search" autocomplete="off" aria-describedby="found">
<p id="found" role="status"></p>
<ul id="results" aria-label="Search results"></ul>
</form>
<button id="theme" type="button">Dark</button>
</header>
<div class="page">
<nav class="contents" aria-label="Contents">
<details id="menu"><summary>Contents</summary>
<ol>
${
    contents.map((entry) => contentsItem(entry, page))
  }<li class="reference"><a href="audit.html">The audit's page</a></li>
<li><a href="api/index.html">The library</a></li>
</ol>
</details>
</nav>
<main id="content" tabindex="-1">
${html}
${neighbours(contents, file)}
</main>
</div>
<footer><p>${page.notice}</p></footer>
</body>
</html>
`);
}

/** A script with its data, where there are any. */
function script(data: unknown, id: string, name: string): Markup | undefined {
  if (data === undefined) return undefined;
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return markup`<script type="application/json" id="${id}">${raw(json)}</script>
<script src="assets/${name}.js" defer></script>
`;
}

function contentsItem(entry: ContentsEntry, page: PageLayout): Markup {
  const isHere = entry.file === page.file;
  const sections = page.headings.filter(({ level }) => isHere && level === 2)
    .map(({ id, text }) => markup`<li><a href="#${id}">${text}</a></li>`);
  return markup`<li><a href="${entry.file}"${
    isHere && markup` aria-current="page"`
  }>${entry.title}</a>${
    sections.length > 0 && markup`<ul>${sections}</ul>`
  }</li>\n`;
}

/** Links to the page before and after. */
function neighbours(contents: readonly ContentsEntry[], file: string): Markup {
  const here = contents.findIndex((entry) => entry.file === file);
  const link = (entry: ContentsEntry | undefined, rel: string, text: string) =>
    entry &&
    markup`<a rel="${rel}" href="${entry.file}">${text}: ${entry.title}</a>`;
  return markup`<nav class="neighbours" aria-label="Previous and next page">${
    link(contents[here - 1], "prev", "Back")
  }${link(contents[here + 1], "next", "Next")}</nav>`;
}
