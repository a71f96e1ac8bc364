import * as Plot from "@observablehq/plot";
import { footAxis } from "../parts/axes.ts";
import {
  drawFigure,
  type Figure,
  type FigureLabels,
  statementFigure,
} from "../drawing/figure.ts";
import { figureStyle, rounded, unitsWide } from "../style/figure_style.ts";
import { guideLine } from "../style/theme.ts";
import { lineHeight, longestText, wrapText } from "../text/text.ts";
import { type ForestRow, forestRows, type Interval } from "./rows.ts";
import type { SubgroupRatios } from "./subgroup_ratios.ts";

/** Names of what a forest plot compares. */
export interface ForestFigureOptions extends FigureLabels {
  /** The two groups: whose hazard is divided, and by whose. */
  readonly groups: readonly [string, string];
}

const rowHeight = 10;
/** The least width in which intervals can be told apart. */
const leastPlot = 70;
/** Between columns of text. */
const gap = 8;
/** Ratios outside are drawn as going on. */
const [lowest, highest] = [1 / 32, 32];
const tickValues = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20];

/**
 * Draws hazard ratios in subgroups with their intervals, on a logarithmic axis:
 * squares as large as there are events, a diamond for all patients, and beside
 * them events and patients, ratios and the p-value of each interaction. A ratio
 * that cannot be estimated has its reason in its place.
 *
 * @param ratios Blocks of subgroups.
 * @param options Labels and style; two columns of the page unless the style says otherwise.
 * @returns The figure.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { forestFigure, readFigure, subgroupRatios } from "../mod.ts";
 *
 * const ratios = subgroupRatios({
 *   labels: ["new", "old"],
 *   months: [9, 7, 8, 4, 5, 6, 2, 3],
 *   event: [1, 1, 0, 1, 1, 1, 1, 1],
 *   group: ["new", "old", "new", "old", "old", "new", "new", "old"],
 * }, []);
 * const { svg } = forestFigure(ratios, {
 *   id: "figure-forest",
 *   title: "Hazard ratios in subgroups",
 *   description: "The ratio in all patients is below 1.",
 *   groups: ["new", "old"],
 * });
 * assert.equal(readFigure(svg).id, "figure-forest");
 * ```
 */
export function forestFigure(
  ratios: readonly SubgroupRatios[],
  options: ForestFigureOptions,
): Figure {
  const { columns = "two", groups, ...labels } = options;
  const page = { ...labels, columns };
  const style = figureStyle(page);
  const { font } = style;
  const width = unitsWide(style);
  const rows = forestRows(ratios);
  const texts = (column: (row: ForestRow) => string) =>
    longestText(rows.map(column), font);
  const names = wrappedNames(groups, font);
  const nameWidth = gap + Math.max(
    6 + texts(({ indent, label }) => indent ? label : ""),
    // Bold letters are wider.
    Math.ceil(1.12 * texts(({ indent, label }) => indent ? "" : label)),
  );
  const countWidth = Math.max(
    longestText(names.flat(), font),
    texts(({ counts }) => counts[0] ?? ""),
    texts(({ counts }) => counts[1] ?? ""),
  ) + gap;
  const ratioWidth = Math.max(
    texts(({ ratio, interval }) => interval ? ratio : ""),
    longestText(["HR (95% CI)"], font),
  ) + gap;
  const without = width - nameWidth - ratioWidth - 4;
  // Events and patients are left out where a narrow figure has no room for them.
  const hasCounts = without - 2 * countWidth >= leastPlot;
  const marginLeft = 4 + nameWidth + (hasCounts ? 2 * countWidth : 0);
  const plotWidth = width - marginLeft - ratioWidth;
  if (plotWidth < leastPlot) {
    return statementFigure(
      "The names of the subgroups leave no room for their intervals; a wider figure or shorter names would.",
      page,
    );
  }
  const domain = domainOf(rows.flatMap(({ interval }) => interval ?? []));
  const foot = footAxis(
    `Hazard ratio, ${groups[0]} vs ${groups[1]} (reference)`,
    {
      font,
      length: plotWidth,
      ticks: spread(
        tickValues.filter((tick) => tick >= domain[0] && tick <= domain[1]),
        plotWidth,
        domain,
      ).map(Math.log),
      tickFormat: (log: number) => String(Number(Math.exp(log).toPrecision(6))),
    },
  );
  const headLines = hasCounts
    ? Math.max(...names.map(({ length }) => length))
    : 1;
  const marginTop = 8 + lineHeight * headLines;
  const most = Math.max(...rows.map(({ events }) => events));
  const y = (row: ForestRow) => row.id;
  const column = (
    text: (row: ForestRow) => string,
    dx: number,
    options: Plot.TextOptions = {},
  ) =>
    Plot.text(rows.filter((row) => text(row) !== ""), {
      y,
      text,
      frameAnchor: "left",
      textAnchor: "start",
      dx: dx - marginLeft,
      ...options,
    });
  const heading = (text: string, dx: number) =>
    Plot.text([text], {
      frameAnchor: "top-left",
      lineAnchor: "bottom",
      textAnchor: "start",
      dx: dx - marginLeft,
      dy: -4,
      fontWeight: "bold",
      lineHeight: 1.1,
    });
  const drawn = rows.filter(({ interval }) => interval !== undefined);
  const within = (value: number) =>
    Math.min(domain[1], Math.max(domain[0], value));
  const place = (value: number) => Math.log(within(value));
  const ends = (side: "lower" | "upper") =>
    drawn.filter(({ interval }) => interval![side] !== within(interval![side]));
  const at = width - ratioWidth + gap;
  return drawFigure({
    height: marginTop + rowHeight * rows.length + foot.room,
    marginTop,
    marginLeft,
    marginRight: ratioWidth,
    marginBottom: foot.room,
    // Plot would leave out the texts of most ticks of its own logarithmic scale.
    x: { domain: domain.map(Math.log) },
    y: { type: "band", domain: rows.map(y), axis: null },
    marks: [
      foot.mark,
      Plot.frame({ anchor: "bottom" }),
      // Not where a reason stands in place of an interval.
      Plot.tickX(
        rows.filter(({ interval, indent }) => interval || !indent),
        {
          x: () => 0,
          y,
          ...guideLine,
        },
      ),
      Plot.ruleY(drawn, {
        y,
        x1: ({ interval }: ForestRow) => place(interval!.lower),
        x2: ({ interval }: ForestRow) => place(interval!.upper),
        strokeWidth: rounded(0.8 * style.lineWidth),
      }),
      ...(["lower", "upper"] as const).map((side) =>
        Plot.dot(ends(side), {
          y,
          x: ({ interval }: ForestRow) => place(interval![side]),
          symbol: "triangle",
          rotate: side === "lower" ? -90 : 90,
          r: 1.8,
          fill: "#000000",
        })
      ),
      Plot.dot(drawn, {
        y,
        x: ({ interval }: ForestRow) => place(interval!.ratio),
        symbol: ({ isAll }: ForestRow) => isAll ? "diamond2" : "square",
        r: ({ events, isAll }: ForestRow) =>
          isAll ? 3.4 : 1 + 1.8 * Math.sqrt(events / most),
        fill: "#000000",
      }),
      column(({ indent, label }) => indent ? "" : label, 4, {
        fontWeight: "bold",
      }),
      column(({ indent, label }) => indent ? label : "", 10),
      column(({ ratio, interval }) => interval ? ratio : "", at),
      ...(hasCounts
        ? [0, 1].flatMap((i) => [
          heading(names[i]!.join("\n"), 4 + nameWidth + i * countWidth),
          column(
            ({ counts }) => counts[i] ?? "",
            4 + nameWidth + i * countWidth,
          ),
        ])
        : []),
      heading("HR (95% CI)", at),
      Plot.text(
        rows.filter(({ interval, ratio }) => !interval && ratio !== ""),
        {
          y,
          text: "ratio",
          frameAnchor: "right",
          textAnchor: "end",
          dx: ratioWidth - 2,
          fill: "#444444",
        },
      ),
    ],
    symbol: { type: "identity" },
    r: { type: "identity" },
  }, page);
}

/** The names of both groups with what is counted, each in two lines at most. */
function wrappedNames(
  groups: readonly [string, string],
  font: Parameters<typeof wrapText>[2],
): readonly (readonly string[])[] {
  return groups.map((name) => [...wrapText(name, 60, font), "events/n"]);
}

/** From the lowest limit to the highest, with 1 and a little room, as far as it is drawn. */
function domainOf(intervals: readonly Interval[]): readonly [number, number] {
  const low = Math.min(0.5, ...intervals.map(({ lower }) => lower)) / 1.1;
  const high = Math.max(2, ...intervals.map(({ upper }) => upper)) * 1.1;
  return [Math.max(lowest, low), Math.min(highest, high)];
}

/** Those of the ticks whose texts do not touch, 1 among them. */
function spread(
  ticks: readonly number[],
  width: number,
  [low, high]: readonly [number, number],
): readonly number[] {
  const place = (tick: number) =>
    width * Math.log(tick / low) / Math.log(high / low);
  const kept = [1];
  const isFree = (tick: number) =>
    kept.every((other) => Math.abs(place(tick) - place(other)) >= 16);
  for (const tick of ticks) if (isFree(tick)) kept.push(tick);
  return kept.sort((a, b) => a - b);
}
