import { escape } from "html-escaper";
import type { Heading } from "./markdown.ts";

/** An entry of the book's contents. */
export interface ContentsEntry {
  /** File of the page. */
  readonly file: string;
  /** Its title. */
  readonly title: string;
}

/** What a page shows besides its body. */
export interface PageLayout {
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
  readonly html: string;
  /** Data for the interactive parts; none when the page has no such part. */
  readonly interactive?: unknown;
}

/** A whole page of the book. */
export function pageHtml(page: PageLayout): string {
  const { book, contents, file, title, html } = page;
  const name = file === "index.html" ? book : `${title} · ${book}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(name)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="assets/katex/katex.min.css">
<link rel="stylesheet" href="assets/book.css">
<script src="assets/book.js" defer></script>
${interactive(page)}</head>
<body>
<a class="skip" href="#content">Skip to the text</a>
<header>
<a class="home" href="index.html">${escape(book)}</a>
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
${contents.map((entry) => contentsItem(entry, page)).join("\n")}
<li class="reference"><a href="audit.html">The audit's page</a></li>
<li><a href="api/index.html">The library</a></li>
</ol>
</details>
</nav>
<main id="content" tabindex="-1">
${html}
${neighbours(contents, file)}
</main>
</div>
<footer><p>${escape(page.notice)}</p></footer>
</body>
</html>
`;
}

/** Loads the interactive parts where there are any. */
function interactive({ interactive: data }: PageLayout): string {
  if (data === undefined) return "";
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<script type="application/json" id="study">${json}</script>
<script src="assets/widgets.js" defer></script>
`;
}

function contentsItem(entry: ContentsEntry, page: PageLayout): string {
  const isHere = entry.file === page.file;
  const link = `<a href="${entry.file}"${
    isHere ? ' aria-current="page"' : ""
  }>${escape(entry.title)}</a>`;
  const sections = page.headings.filter(({ level }) => level === 2)
    .map(({ id, text }) => `<li><a href="#${id}">${escape(text)}</a></li>`);
  return isHere && sections.length > 0
    ? `<li>${link}<ul>${sections.join("")}</ul></li>`
    : `<li>${link}</li>`;
}

/** Links to the page before and after. */
function neighbours(contents: readonly ContentsEntry[], file: string): string {
  const here = contents.findIndex((entry) => entry.file === file);
  const link = (entry: ContentsEntry | undefined, rel: string, text: string) =>
    entry === undefined
      ? ""
      : `<a rel="${rel}" href="${entry.file}">${text}: ${
        escape(entry.title)
      }</a>`;
  return `<nav class="neighbours" aria-label="Previous and next page">${
    link(contents[here - 1], "prev", "Back")
  }${link(contents[here + 1], "next", "Next")}</nav>`;
}
