import * as Plot from "@observablehq/plot";
import { annotation, type NodeMaker } from "../drawing/annotation.ts";
import { lineHeight } from "../text/text.ts";

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
  readonly symbol?: Plot.SymbolType | Plot.SymbolImplementation;
  /** Letter, in place of the square. */
  readonly sign?: string;
}

/** An entry, the lines of its name, and where it begins. */
interface PlacedEntry {
  readonly entry: LegendEntry;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

/** Where a frame begins, from the left and the top of the figure. */
export interface FrameCorner {
  readonly marginLeft: number;
  readonly marginTop: number;
}

/** Style of symbols, in the legend as in the figure. */
export const symbolStyle = {
  r: 2,
  stroke: "#000000",
  strokeWidth: 0.3,
} as const;

const sampleWidth = { line: 18, square: 7 };

/** Samples and names of a legend. */
export function entryMarks(
  placed: readonly PlacedEntry[],
  { marginLeft, marginTop }: FrameCorner,
): Plot.Markish[] {
  return [
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
  ];
}

/** From the begin of an entry to its name. */
export function indentOf({ colour, dash, sign }: LegendEntry): number {
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
