import { tex } from "@mdit/plugin-tex";
import hljs from "highlight.js/core";
import typescript from "highlight.js/typescript";
import katex from "katex";
import MarkdownIt from "markdown-it";
import { type Markup, markup, raw } from "../markup/mod.ts";

hljs.registerLanguage("typescript", typescript);

/** A heading of a page. */
export interface Heading {
  /** Fragment that links to it. */
  readonly id: string;
  /** Its text. */
  readonly text: string;
  /** 1 for the page's title, 2 for a section. */
  readonly level: number;
}

/** Mathematics as HTML with MathML, set when the book is built. */
const mathematics = (source: string, displayMode: boolean) => {
  const html = katex.renderToString(source, { displayMode, strict: true });
  return displayMode
    ? String(
      markup`<div class="formula" tabindex="0" role="group" aria-label="Formula">${
        raw(html)
      }</div>`,
    )
    : html;
};

/** Markdown of the notebooks, which may hold HTML such as folded hints. */
const prose = new MarkdownIt({ html: true, typographer: false })
  .use(tex, { render: mathematics });

/**
 * HTML of a notebook's Markdown. Headings get ids, which `headings` collects;
 * links to other notebooks lead to their pages.
 */
export function proseHtml(markdown: string, headings: Heading[]): Markup {
  const tokens = prose.parse(markdown, {});
  tokens.forEach((token, i) => {
    if (token.type === "heading_open") {
      const text = tokens[i + 1]!.content;
      const id = uniqueId(text, headings);
      token.attrSet("id", id);
      headings.push({ id, text, level: Number(token.tag.slice(1)) });
    }
    for (const child of token.children ?? []) {
      const target = child.attrGet("href");
      if (target !== null) {
        child.attrSet("href", target.replace(/\.ipynb(?=#|$)/, ".html"));
      }
    }
  });
  return raw(prose.renderer.render(tokens, prose.options, {}));
}

function uniqueId(text: string, taken: readonly Heading[]): string {
  const base = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
  let id = base;
  for (let n = 2; taken.some((heading) => heading.id === id); n++) {
    id = `${base}-${n}`;
  }
  return id;
}

/** Code with its tokens marked for colouring. */
export function highlight(code: string): Markup {
  return raw(hljs.highlight(code, { language: "typescript" }).value);
}
