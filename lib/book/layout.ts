import { type Markup, markup, raw } from "../markup/mod.ts";
import type { Heading } from "./markdown.ts";

/** An entry of the book's contents. */
export interface ContentsEntry {
  /** File of the page. */
  readonly file: string;
  /** Its title. */
  readonly title: string;
}

/** A part of the contents under a name of its own. */
export interface ContentsPart {
  /** Its name; none for the first page. */
  readonly name?: string;
  /** Its pages in order. */
  readonly entries: readonly ContentsEntry[];
}

/** What a page shows besides its body. */
interface PageLayout {
  /** Title of the book. */
  readonly book: string;
  /** Said at the foot of every page: what the data are. */
  readonly notice: string;
  /** All pages in order. */
  readonly contents: readonly ContentsPart[];
  /** Where the book is published; none where that is not known. */
  readonly url?: URL;
  /** File of this page. */
  readonly file: string;
  /** Its title. */
  readonly title: string;
  /** What it is about, in a sentence or two. */
  readonly description: string;
  /** Its headings, for the list of what is on it. */
  readonly headings: readonly Heading[];
  /** Its body. */
  readonly html: Markup;
  /** Data for the interactive parts; none when the page has no such part. */
  readonly interactive?: unknown;
  /** The notebook that the page runs; none when it shows none. */
  readonly notebook?: unknown;
}

/** A falling curve. It is part of each page, so that no page has to ask for it. */
const favicon = `data:image/svg+xml,${
  encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0072b2"/><path d="M6 7h6v6h6v5h5v7h3" fill="none" stroke="#fff" stroke-width="3"/></svg>`,
  )
}`;

/** A whole page of the book. */
export function pageHtml(page: PageLayout): string {
  const { book, contents, description, file, title, html, url } = page;
  const name = file === "index.html" ? book : `${title} · ${book}`;
  return String(markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<meta name="description" content="${description}">
<meta property="og:type" content="article">
<meta property="og:title" content="${name}">
<meta property="og:description" content="${description}">
<meta property="og:image" content="${absolute("assets/preview.png", url)}">
<meta property="og:image:alt" content="Figure 2 with the range of curves that fit the paper: reconstructed, not patients">
${
    url && markup`<link rel="canonical" href="${absolute(file, url)}">\n`
  }<link rel="icon" href="${favicon}">
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
${contents.map((part) => contentsPart(part, page))}</details>
</nav>
<main id="content" tabindex="-1"${chapter(file)}>
${html}
${neighbours(contents.flatMap(({ entries }) => entries), file)}
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

/** An address that other sites can use, where the book's own is known. */
function absolute(file: string, url: URL | undefined): string {
  return url === undefined ? file : new URL(file, url).href;
}

/** The number of a notebook, under which the style sheet counts its figures. */
function chapter(file: string): Markup | undefined {
  const [, number] = file.match(/^0*(\d+)-/) ?? [];
  return number === undefined
    ? undefined
    : markup` class="chapter" style="--chapter: '${number}'"`;
}

function contentsPart(
  { name, entries }: ContentsPart,
  page: PageLayout,
): Markup {
  return markup`${name && markup`<p class="part">${name}</p>\n`}<ol>
${entries.map((entry) => contentsItem(entry, page))}</ol>
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

/** Links to the page before and after; a page outside the contents has none. */
function neighbours(contents: readonly ContentsEntry[], file: string): Markup {
  const here = contents.findIndex((entry) => entry.file === file);
  const link = (entry: ContentsEntry | undefined, rel: string, text: string) =>
    entry &&
    markup`<a rel="${rel}" href="${entry.file}">${text}: ${entry.title}</a>`;
  return markup`<nav class="neighbours" aria-label="Previous and next page">${
    link(contents[here - 1], "prev", "Back")
  }${link(contents[here + 1], "next", "Next")}</nav>`;
}
