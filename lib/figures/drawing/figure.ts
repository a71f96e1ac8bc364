import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { annotation } from "./annotation.ts";
import { canonicalSvg } from "./canonical_svg.ts";
import {
  type FigureStyle,
  figureStyle,
  unitsWide,
} from "../style/figure_style.ts";
import { missingLetters } from "../text/missing_letters.ts";
import type { StyleOptions } from "../style/options.ts";
import { pointsPerMillimetre } from "../style/theme.ts";
import { lineHeight, wrapText } from "../text/text.ts";

/** A drawn figure: plain data, so that it can be shown, compared and written. */
export interface Figure {
  /** File name without its ending, as in "figure-2"; also the id of the SVG. */
  readonly id: string;
  /** What the figure shows, in a sentence for those who cannot see it. */
  readonly description: string;
  /** The whole SVG document; the same text on every run and machine. */
  readonly svg: string;
}

/** What names and explains a figure, apart from its marks. */
export interface FigureLabels extends StyleOptions {
  /** File name without its ending: lower case, digits and hyphens. */
  readonly id: string;
  /** Title for screen readers and for the file's properties. */
  readonly title: string;
  /** What the figure shows, in a sentence for those who cannot see it. */
  readonly description: string;
  /** Printed under the figure: what the reader must know about the data. */
  readonly note?: string | undefined;
}

/**
 * Draws Observable Plot options as a {@linkcode Figure} at its printed size. One
 * unit of the drawing is one point where the text has 7 points, and more or less
 * in proportion.
 *
 * @param options Options of `Plot.plot`; sizes in units. Legends that Plot
 * draws as HTML are refused, because they would not be part of the SVG.
 * @param labels Name, text alternative, note and style.
 * @throws {RangeError} If the id is no file name, the style is not possible, the
 * typeface lacks a letter, or Plot returns no SVG.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import * as Plot from "@observablehq/plot";
 * import { drawFigure } from "./figure.ts";
 *
 * const figure = drawFigure(
 *   { marks: [Plot.line([[0, 1], [1, 0.5]])] },
 *   { id: "line", title: "A line", description: "It falls from 1 to 0.5." },
 * );
 * assert.match(figure.svg, /^<svg .*id="line"/);
 * ```
 */
export function drawFigure(
  options: Plot.PlotOptions,
  labels: FigureLabels,
): Figure {
  const { id, title, description, note } = labels;
  const style = figureStyle(labels);
  if (!/^[a-z][a-z0-9-]*$/.test(id)) {
    throw new RangeError(
      `Cannot draw the figure: its id must be of lower-case letters, digits and hyphens, current value is ${
        JSON.stringify(id)
      }`,
    );
  }
  const noteLines = linesOf(note, style);
  const foot = noteRoom(note, style);
  const marginBottom = (options.marginBottom ?? 30) + foot;
  const least = (options.height ?? 160) + foot;
  if (style.height !== undefined && style.height < least) {
    const { height, ...others } = labels;
    const needed = Math.ceil(least * style.scale / pointsPerMillimetre);
    return statementFigure(
      `This figure needs a height of at least ${needed} mm, but ${height} mm was asked for.`,
      others,
    );
  }
  const { document } = parseHTML("<html><body></body></html>");
  const element = Plot.plot({
    ...options,
    document: document as unknown as Document,
    width: unitsWide(style),
    height: style.height ?? least,
    marginBottom,
    marks: [
      ...(options.marks ?? []),
      noteMark(noteLines, style.smallFontSize),
    ],
  });
  if (element.tagName.toLowerCase() !== "svg") {
    throw new RangeError(
      `Cannot draw the figure ${id}: options with a title, caption or legend give HTML, not SVG`,
    );
  }
  checkLetters(element.textContent ?? "", labels);
  return Object.freeze({
    id,
    description,
    svg: canonicalSvg(element, { id, title, description, style }),
  });
}

function checkLetters(text: string, labels: FigureLabels): void {
  const missing = missingLetters(text, labels);
  if (missing === undefined) return;
  const { font, letters, remedy } = missing;
  throw new RangeError(
    `Cannot draw the figure ${labels.id}: the typeface ${font} has no ${
      letters.join(" ")
    }; ${remedy}`,
  );
}

/** Height that a note takes under a figure, in units. */
export function noteRoom(note: string | undefined, style: FigureStyle): number {
  const { length } = linesOf(note, style);
  // A line that follows takes less room than the first, which stands apart.
  return length === 0 ? 0 : 4 + lineHeight * length;
}

function linesOf(
  note: string | undefined,
  style: FigureStyle,
): readonly string[] {
  const { font, smallFontSize } = style;
  return wrapText(note ?? "", unitsWide(style) - 8, font, smallFontSize);
}

/**
 * A figure that says why there is nothing to draw, so that the file is there and
 * nobody takes its absence for an oversight.
 */
export function statementFigure(
  statement: string,
  labels: FigureLabels,
): Figure {
  const style = figureStyle(labels);
  const lines = wrapText(statement, unitsWide(style) - 20, style.font);
  return drawFigure({
    height: 40 + lineHeight * lines.length,
    axis: null,
    marks: [
      annotation((node, { width, height }) => {
        const top = (height - lineHeight * lines.length) / 2;
        return lines.map((line, i) =>
          node("text", { x: width / 2, y: top + lineHeight * (i + 0.5) }, line)
        );
      }),
    ],
  }, { ...labels, description: statement });
}

function noteMark(lines: readonly string[], size: number): Plot.RenderableMark {
  return annotation((node, { width, height }) =>
    lines.map((line, i) =>
      node("text", {
        x: width / 2,
        y: height - 4 - lineHeight * (lines.length - 1 - i),
        "font-size": size,
        fill: "#444444",
      }, line)
    )
  );
}
