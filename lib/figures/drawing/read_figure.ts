import { unescape } from "html-escaper";

/** What a finished figure says of itself; undefined where it does not. */
export interface FigureFacts {
  /** The id of its root element. */
  readonly id: string | undefined;
  /** Its title. */
  readonly title: string | undefined;
  /** What it shows. */
  readonly description: string | undefined;
  /** Printed width in millimetres. */
  readonly width: number | undefined;
  /** Printed height in millimetres. */
  readonly height: number | undefined;
  /** The typeface that it names first. */
  readonly font: string | undefined;
}

/**
 * Reads what the SVG of a figure says of itself: the attributes of its root, and
 * the title and the description that follow it.
 *
 * @param svg A whole SVG document.
 * @returns What the figure says of itself; what it does not say is undefined.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readFigure } from "../mod.ts";
 *
 * const { title, width } = readFigure(
 *   '<svg width="85mm"><title>Grade &lt; 3</title></svg>',
 * );
 * assert.equal(title, "Grade < 3");
 * assert.equal(width, 85);
 * ```
 */
export function readFigure(svg: string): FigureFacts {
  const [, root = "", title, description] =
    /<svg\b([^>]*)>(?:\s*<title\b[^>]*>([^<]*)<\/title>)?(?:\s*<desc\b[^>]*>([^<]*)<\/desc>)?/
      .exec(svg) ?? [];
  const attributes = new Map(
    [...root.matchAll(/\s([\w:-]+)="([^"]*)"/g)]
      .map(([, name, value]) => [name, unescape(value!)]),
  );
  const millimetres = (side: string) => {
    const value = Number(/^([\d.]+)mm$/.exec(attributes.get(side) ?? "")?.[1]);
    return value > 0 ? value : undefined;
  };
  return {
    id: attributes.get("id"),
    title: title && unescape(title),
    description: description && unescape(description),
    width: millimetres("width"),
    height: millimetres("height"),
    font: attributes.get("font-family")?.split(",")[0],
  };
}
