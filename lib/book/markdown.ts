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

/** Markdown of notebooks and pages, which may hold HTML such as folded hints. */
const prose = new MarkdownIt({ html: true, typographer: false })
  .use(tex, { render: mathematics });

/** A block of code, which the page's script gives a button to copy it. */
export function codeHtml(code: Markup): Markup {
  return markup`<div class="copyable"><pre class="code" tabindex="0"><code>${code}</code></pre></div>`;
}

Object.assign(
  prose.renderer.rules,
  {
    heading_open: (tokens, i) => {
      const { tag, attrs } = tokens[i]!;
      const id = attrs![0]![1];
      return tag === "h1"
        ? `<h1 id="${id}">`
        : `<${tag} id="${id}"><a class="anchor" href="#${id}">`;
    },
    heading_close: (tokens, i) => {
      const { tag } = tokens[i]!;
      return tag === "h1" ? "</h1>\n" : `</a></${tag}>\n`;
    },
    fence: (tokens, i) => {
      const { info, content } = tokens[i]!;
      return `${
        codeHtml(
          info.split(" ")[0] === "ts" ? highlight(content) : text(content),
        )
      }\n`;
    },
    table_open: () =>
      `<div class="table" tabindex="0" role="group" aria-label="Table"><table>\n`,
    table_close: () => "</table></div>\n",
  } satisfies typeof prose.renderer.rules,
);

const text = (content: string) => markup`${content}`;

/**
 * HTML of Markdown. Headings get ids, which `headings` collects, and those of
 * sections link to themselves; links to notebooks and other pages lead to the
 * book's.
 *
 * @param linkTerms HTML of a piece of running text; as it is by default.
 */
export function proseHtml(
  markdown: string,
  headings: Heading[],
  linkTerms?: (text: string) => string,
): Markup {
  const tokens = prose.parse(markdown, {});
  tokens.forEach((token, i) => {
    if (token.type === "heading_open") {
      const text = tokens[i + 1]!.content.replaceAll(/[`*_]/g, "");
      const id = uniqueId(text, headings);
      token.attrSet("id", id);
      headings.push({ id, text, level: Number(token.tag.slice(1)) });
    } else if (tokens[i - 1]?.type !== "heading_open") {
      for (const child of runningText(token.children ?? [])) {
        if (linkTerms === undefined) break;
        child.type = "html_inline";
        child.content = linkTerms(child.content);
      }
    }
    for (const child of token.children ?? []) {
      const target = child.attrGet("href");
      if (target !== null) child.attrSet("href", pageLink(target));
    }
  });
  return raw(prose.renderer.render(tokens, prose.options, {}));
}

type Token = ReturnType<typeof prose.parse>[number];

/** The pieces of text outside of links, each over its ends of lines. */
function runningText(children: Token[]): Token[] {
  let depth = 0;
  for (const token of children) {
    if (token.type !== "softbreak") continue;
    Object.assign(token, { type: "text", content: "\n" });
  }
  for (let i = children.length - 1; i > 0; i--) {
    const [before, token] = [children[i - 1]!, children[i]!];
    if (before.type !== "text" || token.type !== "text") continue;
    before.content += token.content;
    children.splice(i, 1);
  }
  return children.filter(({ type, nesting, content }) => {
    if (type.startsWith("link_")) depth += nesting;
    if (type === "html_inline" && /^<\/?a\b/.test(content)) {
      depth += content.startsWith("</") ? -1 : 1;
    }
    return type === "text" && depth === 0;
  });
}

/** Where a link to a notebook or a page of Markdown leads to in the book. */
function pageLink(target: string): string {
  return target.includes(":")
    ? target
    : target.replace(/^.*?([\w-]+)\.(?:ipynb|md)(?=#|$)/, "$1.html");
}

/** The fragment of a heading. */
export function fragmentOf(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
}

function uniqueId(text: string, taken: readonly Heading[]): string {
  const base = fragmentOf(text);
  let id = base;
  for (let n = 2; taken.some((heading) => heading.id === id); n++) {
    id = `${base}-${n}`;
  }
  return id;
}

/** HTML of a line or paragraph of Markdown without a block around it. */
export function inlineHtml(markdown: string): Markup {
  return raw(prose.renderInline(markdown));
}

/** Code with its tokens marked for colouring. */
export function highlight(code: string): Markup {
  return raw(hljs.highlight(code, { language: "typescript" }).value);
}
