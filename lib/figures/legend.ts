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

/** A legend above the frame; `columns` entries stand side by side. */
export function legendMark(
  entries: readonly LegendEntry[],
  columns = 1,
): RenderFunction {
  return annotation((node, { marginLeft, marginRight, width }) => {
    const columnWidth = (width - marginLeft - marginRight) / columns;
    return entries.flatMap(({ label, colour, dash }, i) => {
      const x = marginLeft + columnWidth * (i % columns);
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
      const start = { "text-anchor": "start", dy: "0.32em" };
      return [sample, node("text", { x: textX, y, ...start }, label)];
    });
  });
}
