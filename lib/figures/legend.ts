import type { RenderableMark } from "@observablehq/plot";
import { annotation, type NodeMaker } from "./annotation.ts";

/** One line of a legend: a sample of the line, or of the area, and its name. */
export interface LegendEntry {
  readonly label: string;
  /** Left out for a name without a sample. */
  readonly colour?: string;
  /** Dash pattern of a line; left out for a filled square. */
  readonly dash?: string;
  /** Width of the line in units. */
  readonly lineWidth?: number;
}

/** Height of a row of a legend in units. */
export const legendRowHeight = 10;

const sampleWidth = { line: 18, square: 7 };

/**
 * A legend above the frame; `columns` entries stand side by side, from `left`
 * (by default from the left side of the frame) to the frame's right side.
 */
export function legendMark(
  entries: readonly LegendEntry[],
  { columns = 1, left }: { readonly columns?: number; readonly left?: number } =
    {},
): RenderableMark {
  return annotation((node, { marginLeft, marginRight, width }) => {
    const start = left ?? marginLeft;
    const columnWidth = (width - start - marginRight) / columns;
    return entries.flatMap((entry, i) => {
      const x = start + columnWidth * (i % columns);
      const y = 6 + legendRowHeight * Math.floor(i / columns);
      const sample = drawSample(node, entry, x, y);
      const kind = entry.dash === undefined ? "square" : "line";
      const textX = x + (sample.length > 0 ? sampleWidth[kind] + 4 : 0);
      const placed = { x: textX, y, "text-anchor": "start", dy: "0.32em" };
      return [...sample, node("text", placed, entry.label)];
    });
  });
}

function drawSample(
  node: NodeMaker,
  { colour, dash, lineWidth = 1.1 }: LegendEntry,
  x: number,
  y: number,
): Element[] {
  if (colour === undefined) return [];
  if (dash !== undefined) {
    return [node("line", {
      x1: x,
      x2: x + sampleWidth.line,
      y1: y,
      y2: y,
      stroke: colour,
      "stroke-width": lineWidth,
      "stroke-dasharray": dash,
    })];
  }
  return [node("rect", {
    x,
    y: y - sampleWidth.square / 2,
    width: sampleWidth.square,
    height: sampleWidth.square,
    fill: colour,
    stroke: "#000000",
    "stroke-width": 0.3,
  })];
}
