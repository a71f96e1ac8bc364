import { escape } from "html-escaper";
import { CLAIMS_MIME, type ClaimsOutput } from "../audit/mod.ts";
import type { MimeBundle, Output } from "../notebook/mod.ts";
import { outputHtml } from "./markdown.ts";

/** HTML of what a cell put out. */
export function outputsHtml(outputs: readonly Output[]): string {
  return outputs.map((output) => {
    switch (output.output_type) {
      case "stream":
        return `<pre class="stream">${escape(output.text)}</pre>`;
      case "error":
        return `<pre class="error">${
          escape(`${output.ename}: ${output.evalue}`)
        }</pre>`;
      default:
        return bundleHtml(output.data);
    }
  }).join("\n");
}

/** The richest form of a result that the page can show. */
function bundleHtml(data: MimeBundle): string {
  if ("image/svg+xml" in data) {
    return `<figure class="paper">${
      figure(String(data["image/svg+xml"]))
    }</figure>`;
  }
  if ("text/html" in data) {
    const table = String(data["text/html"]);
    return scrollable(CLAIMS_MIME in data ? linkClaims(table, data) : table);
  }
  if ("text/markdown" in data) {
    return `<div class="text">${
      outputHtml(String(data["text/markdown"]))
    }</div>`;
  }
  return `<pre>${escape(String(data["text/plain"] ?? ""))}</pre>`;
}

/** A figure is one picture with one description: its groups need no labels. */
function figure(svg: string): string {
  return svg.replaceAll(/<g aria-label="[^"]*"/g, "<g");
}

/** A wide table scrolls by itself, by keyboard too, and the page does not. */
function scrollable(table: string): string {
  const [, caption = "Table"] = table.match(/<caption>(.*?)<\/caption>/) ?? [];
  return `<div class="table" tabindex="0" role="group" aria-label="${caption}">${table}</div>`;
}

/** Each claim's name leads to its line in the audit. */
function linkClaims(table: string, data: MimeBundle): string {
  return (data[CLAIMS_MIME] as ClaimsOutput).claims.reduce(
    (html, { id }) =>
      html.replace(`>${id}</td>`, `><a href="audit.html#${id}">${id}</a></td>`),
    table,
  );
}
