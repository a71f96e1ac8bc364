import type { RenderFunction } from "@observablehq/plot";
import { annotation } from "./annotation.ts";

/** One line of a legend: a sample of the line, or of the area, and its name. */
export interface LegendEntry {
  readonly label: string;
  readonly colour: string;
  /** Dash pattern of a line; left out for a filled square. */
  readonly dash?: string;
}

const rowHeight = 10;
const lineWidth = 18;
const squareWidth = 7;

/**
 * A legend above the frame; `columns` entries stand side by side, from `left`
 * (by default from the left side of the frame) to the frame's right side.
 */
export function legendMark(
  entries: readonly LegendEntry[],
  { columns = 1, left }: { readonly columns?: number; readonly left?: number } =
    {},
): RenderFunction {
  return annotation((node, { marginLeft, marginRight, width }) => {
    const start = left ?? marginLeft;
    const columnWidth = (width - start - marginRight) / columns;
    return entries.flatMap(({ label, colour, dash }, i) => {
      const x = start + columnWidth * (i % columns);
      const y = 6 + rowHeight * Math.floor(i / columns);
      const sample = dash === undefined
        ? node("rect", {
          x,
          y: y - squareWidth / 2,
          width: squareWidth,
          height: squareWidth,
          fill: colour,
          stroke: "#000000",
          "stroke-width": 0.3,
        })
        : node("line", {
          x1: x,
          x2: x + lineWidth,
          y1: y,
          y2: y,
          stroke: colour,
          "stroke-width": 1.1,
          "stroke-dasharray": dash,
        });
      const textX = x + (dash === undefined ? squareWidth : lineWidth) + 4;
      const placed = { x: textX, y, "text-anchor": "start", dy: "0.32em" };
      return [sample, node("text", placed, label)];
    });
  });
}
