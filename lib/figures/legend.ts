import * as Plot from "@observablehq/plot";
import { annotation, type NodeMaker } from "./annotation.ts";
import { type FigureStyle, unitsWide } from "./figure_style.ts";
import { lineHeight, textWidth, wrapText } from "./text.ts";

/** One entry of a legend: a sample of what is drawn, and its name. */
export interface LegendEntry {
  readonly label: string;
  /** Left out for a name without a sample, or with a sign. */
  readonly colour?: string;
  /** Dash pattern of a line; left out for a filled square. */
  readonly dash?: string;
  /** Width of the line in units. */
  readonly lineWidth?: number;
  /** Symbol, in place of the square. */
  readonly symbol?: Plot.SymbolType;
  /** Letter, in place of the square. */
  readonly sign?: string;
}

/** A legend above a frame. */
export interface Legend {
  /** Its height in units. */
  readonly height: number;
  /** Its marks, given where the frame begins. */
  readonly marks: (
    frame: { readonly marginLeft: number; readonly marginTop: number },
  ) => Plot.Markish[];
}

/** Style of symbols, in the legend as in the figure. */
export const symbolStyle = {
  r: 2,
  stroke: "#000000",
  strokeWidth: 0.3,
} as const;

const rowHeight = 10;
const columnGap = 8;
const sampleWidth = { line: 18, square: 7 };

/**
 * Lays out a legend in as many columns as there is room for; names longer than
 * the room are wrapped.
 *
 * @param place Where it begins, from the left and the top of the figure, and how
 * much it leaves free at the right.
 */
export function layOutLegend(
  entries: readonly LegendEntry[],
  style: FigureStyle,
  { left, top = 0, right = 8 }: {
    readonly left: number;
    readonly top?: number;
    readonly right?: number;
  },
): Legend {
  const { font } = style;
  const room = unitsWide(style) - left - right;
  const widest = Math.max(
    0,
    ...entries.map((entry) => indentOf(entry) + textWidth(entry.label, font)),
  );
  const fitting = Math.floor((room + columnGap) / (widest + columnGap));
  const columns = Math.min(entries.length, Math.max(1, fitting));
  let y = top + 6;
  let bottom = top;
  const placed = entries.map((entry, i) => {
    const column = i % columns;
    if (column === 0 && i > 0) y = bottom + 6;
    const lines = wrapText(
      entry.label,
      columns === 1 ? room - indentOf(entry) : Infinity,
      font,
    );
    const height = rowHeight + lineHeight * (lines.length - 1);
    bottom = Math.max(bottom, y - 6 + height);
    return { entry, lines, x: left + room / columns * column, y };
  });
  return {
    height: bottom - top,
    marks: ({ marginLeft, marginTop }) => [
      annotation((node) =>
        placed.flatMap(({ entry, lines, x, y }) => [
          ...drawSample(node, entry, x, y),
          ...lines.map((line, i) =>
            node("text", {
              x: x + indentOf(entry),
              y: y + lineHeight * i,
              "text-anchor": "start",
              dy: "0.32em",
            }, line)
          ),
        ])
      ),
      ...placed.flatMap(({ entry: { symbol, colour }, x, y }) =>
        symbol === undefined ? [] : [
          Plot.dot([0], {
            ...symbolStyle,
            frameAnchor: "top-left",
            dx: x + sampleWidth.square / 2 - marginLeft,
            dy: y - marginTop,
            symbol,
            fill: colour!,
          }),
        ]
      ),
    ],
  };
}

/** From the begin of an entry to its name. */
function indentOf({ colour, dash, sign }: LegendEntry): number {
  if (colour === undefined && sign === undefined) return 0;
  return sampleWidth[dash === undefined ? "square" : "line"] + 4;
}

function drawSample(
  node: NodeMaker,
  { colour, dash, lineWidth = 1.1, symbol, sign }: LegendEntry,
  x: number,
  y: number,
): Element[] {
  if (sign !== undefined) {
    const middle = x + sampleWidth.square / 2;
    return [node("text", { x: middle, y, dy: "0.32em" }, sign)];
  }
  if (colour === undefined || symbol !== undefined) return [];
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
