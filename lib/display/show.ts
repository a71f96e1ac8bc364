import { displayBundle } from "../host/mod.ts";
import { reconstructionNote, type Study } from "../study/mod.ts";
import {
  isPublishedTable,
  PUBLISHED_TABLE_MIME,
  type PublishedTable,
  tableHtml as publishedHtml,
  tableMarkdown,
} from "../tables/mod.ts";
import { isPlot, plotBundle } from "./plot.ts";
import { tableHtml, type TableLike, tableText, toRows } from "./table.ts";

/** A drawn figure, as `lib/figures` makes it. */
export interface ShownFigure {
  /** The SVG document. */
  readonly svg: string;
  /** What it shows, for readers and clients that show no pictures. */
  readonly description: string;
}

/** How a value is shown. */
export interface ShowOptions {
  /**
   * Heading of a table.
   *
   * @default {""}
   */
  readonly caption?: string;
  /**
   * Significant digits of numbers in a table.
   *
   * @default {4}
   */
  readonly digits?: number;
  /** The columns of a table to show, in this order; all if left out. A row may be without some. */
  readonly columns?: readonly string[];
  /**
   * The study that a table or plot was computed from: if its data are
   * reconstructed, it says so underneath.
   */
  readonly study?: Pick<Study, "package">;
}

/** The same content in several media types, of which the reader's program takes one. */
export type MediaBundle = Readonly<Record<string, unknown>>;

/**
 * Shows a value under the running notebook cell and waits until it is sent, so
 * that it does not appear under the next cell and is not lost.
 *
 * @param value A figure, or what `Plot.plot` returns; a table (rows, columns, arquero's or danfojs's, or one
 * to be published, as `baselineTable` makes it); or text in Markdown.
 * @param options How it is shown.
 * @throws {TypeError} If the value is none of these.
 */
export async function show(
  value: ShownFigure | PublishedTable | TableLike | string,
  options: ShowOptions = {},
): Promise<void> {
  await showBundle(mediaBundle(value, options));
}

/**
 * Shows content that is already in media types; waits until it is sent.
 *
 * @param bundle The same content in several media types.
 */
export async function showBundle(bundle: MediaBundle): Promise<void> {
  await displayBundle(bundle);
}

/**
 * Writes a value in the media types in which it is shown.
 *
 * @param value A figure, a table or a text, as {@linkcode show} takes it.
 * @param options How it is shown.
 * @returns The value in each media type.
 * @throws {TypeError} If the value is neither figure, table nor text.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { mediaBundle } from "./mod.ts";
 *
 * const bundle = mediaBundle([{ grade: "G1", patients: 18 }]);
 * assert.deepEqual(Object.keys(bundle), ["text/html", "text/plain"]);
 * assert.equal(
 *   bundle["text/plain"],
 *   "grade  patients\n-----  --------\nG1     18",
 * );
 * ```
 */
export function mediaBundle(
  value: ShownFigure | PublishedTable | TableLike | string,
  { caption = "", digits = 4, columns, study }: ShowOptions = {},
): MediaBundle {
  if (typeof value === "string") {
    return { "text/markdown": withoutTags(value), "text/plain": value };
  }
  if (isFigure(value)) {
    return { "image/svg+xml": value.svg, "text/plain": value.description };
  }
  if (isPublishedTable(value)) {
    return {
      "text/html": publishedHtml(value),
      "text/plain": tableMarkdown(value),
      [PUBLISHED_TABLE_MIME]: value,
    };
  }
  const note = study && reconstructionNote(study);
  if (isPlot(value)) return plotBundle(value, note);
  const rows = toRows(value, columns);
  if (rows === undefined) {
    throw new TypeError(
      `Cannot show the value: expected a figure, a table or text, current value is ${
        describe(value)
      }`,
    );
  }
  return {
    "text/html": tableHtml(rows, { caption, digits, note }),
    "text/plain": tableText(rows, { caption, digits, note }),
  };
}

/** Markdown lets HTML through, and a text can hold words from the data. */
function withoutTags(markdown: string): string {
  return markdown.replaceAll(/<(?=[a-z/!?])/gi, "&lt;");
}

function isFigure(value: unknown): value is ShownFigure {
  return typeof value === "object" && value !== null && "svg" in value;
}

function describe(value: unknown): string {
  return typeof value === "object" && value !== null
    ? `an object with ${Object.keys(value).join(", ")}`
    : String(value);
}
