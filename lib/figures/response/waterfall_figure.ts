import * as Plot from "@observablehq/plot";
import {
  drawFigure,
  type Figure,
  type FigureLabels,
  statementFigure,
} from "../drawing/figure.ts";
import { figureStyle } from "../style/figure_style.ts";
import { layOutLegend } from "../parts/legend.ts";
import {
  boundLines,
  changeAxis,
  noLesions,
  plotHeight,
} from "./lesion_changes.ts";
import { responseEntry, responsesIn } from "./responses.ts";

/** One patient's bar, as `waterfallRows` of `lib/grading` gives it. */
export interface WaterfallBar {
  /** The patient. */
  readonly patient: string;
  /** Best change of the sum of diameters since baseline, in percent. */
  readonly change: number;
  /** The response at that time, a key of `responseNames`. */
  readonly response: string;
}

/**
 * Draws the waterfall plot: one bar a patient in the order of the rows, from the
 * largest growth to the largest shrinkage, filled by the response at that time,
 * with RECIST's bounds.
 *
 * @param bars One row per patient.
 * @param options Labels and style.
 * @returns The figure.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readFigure, waterfallFigure } from "../mod.ts";
 *
 * const { svg } = waterfallFigure([
 *   { patient: "P02", change: 12, response: "SD" },
 *   { patient: "P01", change: -35, response: "PR" },
 * ], {
 *   id: "figure-waterfall",
 *   title: "Best change of the target lesions",
 *   description: "One tumour grew by 12 percent, one shrank by 35.",
 * });
 * assert.equal(readFigure(svg).id, "figure-waterfall");
 * ```
 */
export function waterfallFigure(
  bars: readonly WaterfallBar[],
  options: FigureLabels,
): Figure {
  if (bars.length === 0) return statementFigure(noLesions, options);
  const style = figureStyle(options);
  const { palette } = style;
  const side = changeAxis(bars, style);
  // Gaps and edges of so many bars would cover what they part.
  const isCrowd = bars.length > 100;
  const fill = ({ response }: WaterfallBar) =>
    palette.responses[response] ?? palette.responses.NE!;
  const legend = layOutLegend(
    responsesIn(bars).map((name) => responseEntry(name, palette)),
    style,
    { left: side.room },
  );
  const marginTop = legend.height + 10;
  return drawFigure({
    height: marginTop + plotHeight + 12,
    marginTop,
    marginBottom: 12,
    marginLeft: side.room,
    marginRight: 8,
    x: {
      type: "band",
      domain: bars.map(({ patient }) => patient),
      axis: null,
      padding: isCrowd ? 0 : 0.15,
      round: false,
    },
    y: { nice: true },
    marks: [
      side.mark,
      Plot.frame({ anchor: "left" }),
      boundLines(),
      Plot.barY(bars, {
        x: "patient",
        // A bar of no height would read as a patient left out.
        y1: ({ change }: WaterfallBar) => Math.abs(change) < 0.5 ? -0.5 : 0,
        y2: ({ change }: WaterfallBar) => Math.abs(change) < 0.5 ? 0.5 : change,
        fill,
        // In a crowd the bars are thinner than a dot and would fade at their edges.
        stroke: isCrowd ? fill : "#000000",
        strokeWidth: 0.3,
      }),
      Plot.ruleY([0]),
      ...legend.marks({ marginLeft: side.room, marginTop }),
    ],
  }, options);
}
