import { escape } from "html-escaper";
import { parseHTML } from "linkedom";
import { elementText } from "../markup/mod.ts";

/**
 * A page on which `Plot.plot({ document: page, … })` draws: where notebooks run
 * there is none. It is not called `document`, because a cell's names are global
 * in the kernel, and some packages ask for that one to find out where they run.
 */
export const page: Document = parseHTML("<html><body></body></html>")
  .document as unknown as Document;

/** Whether a value is what `Plot.plot` returns. */
export function isPlot(value: unknown): value is Element {
  return typeof value === "object" && value !== null && "outerHTML" in value;
}

/**
 * Writes what `Plot.plot` returns in the media types in which it is shown: an
 * SVG, or, with a title, caption or legend, the HTML around it.
 *
 * @param plot The drawing; its `ariaDescription` says what is to be seen.
 * @param note Printed under it.
 */
export function plotBundle(
  plot: Element,
  note?: string,
): Readonly<Record<string, string>> {
  const svg = plot.querySelector("svg");
  // The swatches of a legend are drawings too.
  const drawing = plot.querySelector("svg[aria-description]") ?? plot;
  const description = drawing.getAttribute("aria-description") ??
    "A figure without a description.";
  const text = note === undefined ? description : `${description}\n\n${note}`;
  if (svg) {
    const foot = note === undefined ? "" : `<p>${escape(note)}</p>`;
    return { "text/html": plot.outerHTML + foot, "text/plain": text };
  }
  const [, , width, height] = plot.getAttribute("viewBox")!.split(" ")
    .map(Number) as [number, number, number, number];
  // A letter of the note is less than 5 units wide.
  const lines =
    note?.match(RegExp(`.{1,${Math.floor(width / 5)}}(?: |$)`, "g")) ??
      [];
  const total = height + 14 * lines.length;
  const noteText = lines.map((line, i) =>
    `<text fill="#444444" x="${width / 2}" y="${height + 9 + 14 * i}">${
      escape(line.trim())
    }</text>`
  ).join("");
  const inner = [...plot.children].map((child) => rounded(elementText(child)))
    .join("");
  return {
    "image/svg+xml":
      `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${
        escape(description)
      }" viewBox="0 0 ${width} ${total}" width="${width}" height="${total}" ` +
      `font-family="system-ui, sans-serif" font-size="10" text-anchor="middle" fill="#000000">` +
      `<rect width="${width}" height="${total}" fill="#ffffff"/>${inner}${noteText}</svg>\n`,
    "text/plain": text,
  };
}

/** Coordinates to a thousandth: the last digits differ between machines. */
function rounded(svg: string): string {
  return svg.replaceAll(
    /="[^"]*"/g,
    (attribute) =>
      attribute.replaceAll(
        /\d+\.\d{4,}(?:e[+-]?\d+)?/g,
        (number) => String(Number(Number(number).toFixed(3))),
      ),
  );
}
