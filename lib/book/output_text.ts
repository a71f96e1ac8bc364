import MarkdownIt from "markdown-it";
import { type Markup, raw } from "../markup/mod.ts";

/** Markdown that a cell put out: text from the data cannot become HTML. */
const output = new MarkdownIt({ html: false, linkify: false });

/** HTML of Markdown that a cell put out. */
export function textHtml(markdown: string): Markup {
  return raw(output.render(markdown));
}
