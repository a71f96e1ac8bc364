import { CLAIMS_MIME, type ClaimsOutput } from "../audit/mod.ts";
import { join, type Markup, markup, raw } from "../markup/mod.ts";
import type { MimeBundle, Output } from "../notebook/mod.ts";
import { textHtml } from "./output_text.ts";

/** HTML of what a cell put out. */
export function outputsHtml(outputs: readonly Output[]): Markup {
  return join(outputs.map(outputHtml), "\n");
}

function outputHtml(output: Output): Markup {
  switch (output.output_type) {
    case "stream":
      return markup`<pre class="stream">${output.text}</pre>`;
    case "error":
      return markup`<pre class="error">${
        [
          `${output.ename}: ${output.evalue}`,
          ...output.traceback.filter((line) => /^ +at /.test(line)),
        ].join("\n")
      }</pre>`;
    default:
      return bundleHtml(output.data);
  }
}

/** The richest form of a result that the page can show. */
function bundleHtml(data: MimeBundle): Markup {
  if ("image/svg+xml" in data) {
    return figure(String(data["image/svg+xml"]));
  }
  if ("text/html" in data) {
    const table = String(data["text/html"])
      .replaceAll(/<th\b[^>]*><\/th>/g, "<td></td>");
    if (table.startsWith("<figure")) return figure(table);
    return scrollable(CLAIMS_MIME in data ? linkClaims(table, data) : table);
  }
  if ("text/markdown" in data) {
    return markup`<div class="text">${
      textHtml(String(data["text/markdown"]))
    }</div>`;
  }
  return markup`<pre>${String(data["text/plain"] ?? "")}</pre>`;
}

/**
 * A figure is one picture with one description: its groups need no labels. The
 * style sheet numbers it before its caption, so that a cell that runs again in
 * the page keeps the number.
 */
function figure(svg: string): Markup {
  const drawing = svg.replaceAll(/(<g\b[^>]*?) aria-label="[^"]*"/g, "$1");
  const [, title] = svg.match(/<title[^>]*>(.*?)<\/title>/) ?? [];
  const [, number] = svg.match(/^<svg[^>]*\bid="figure-(\d)"/) ?? [];
  return markup`<figure class="paper">${raw(drawing)}<figcaption>${
    title && raw(title)
  }${number && ` (Figure ${number} of the paper)`}</figcaption></figure>`;
}

/** A wide table scrolls by itself, by keyboard too, and the page does not. */
function scrollable(table: string): Markup {
  const [, caption = "Table"] = table.match(/<caption>(.*?)<\/caption>/) ?? [];
  return markup`<div class="table" tabindex="0" role="group" aria-label="${
    raw(caption)
  }">${raw(table)}</div>`;
}

/** Each claim's name leads to its line in the audit. */
function linkClaims(table: string, data: MimeBundle): string {
  return (data[CLAIMS_MIME] as ClaimsOutput).claims.reduce(
    (html, { id }) =>
      html.replace(
        `>${id}</td>`,
        `>${markup`<a href="audit.html#${id}">${id}</a>`}</td>`,
      ),
    table,
  );
}
