import * as Plot from "@observablehq/plot";
import { axisLines } from "../parts/axes.ts";
import {
  drawFigure,
  type Figure,
  type FigureLabels,
  statementFigure,
} from "../drawing/figure.ts";
import { figureStyle, rounded } from "../style/figure_style.ts";
import {
  boundLines,
  changeAxis,
  noLesions,
  plotHeight,
} from "./lesion_changes.ts";
import { numberAxis } from "../parts/number_axis.ts";
import { lineDashes } from "../style/theme.ts";
import { rightMargin } from "../text/tick_texts.ts";

/** A point of a patient's line, as `spiderRows` of `lib/grading` gives it. */
export interface SpiderPoint {
  /** The patient. */
  readonly patient: string;
  /** When the lesions were measured; 0 is baseline. */
  readonly month: number;
  /** Change of the sum of diameters since baseline, in percent. */
  readonly change: number;
}

/** Labels of a spider figure. */
export interface SpiderFigureOptions extends FigureLabels {
  /** Label of the time axis, with its unit. */
  readonly timeLabel: string;
}

/** More lines than this make one black area. */
const mostLines = 200;

/** Tells lines apart that stand for no group. */
const greys = ["#000000", "#4d4d4d", "#808080"];

/**
 * Draws the spider plot: for each patient the change of the target lesions since
 * baseline over time, with RECIST's bounds; the lines are told apart by dashes
 * and greys only, since no patient stands for a group.
 *
 * @param points One row for each patient and time, in order of time.
 * @param options Labels and style.
 * @returns The figure.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readFigure, spiderFigure } from "../mod.ts";
 *
 * const { svg } = spiderFigure([
 *   { patient: "P01", month: 0, change: 0 },
 *   { patient: "P01", month: 3, change: -35 },
 * ], {
 *   id: "figure-spider",
 *   title: "Change of the target lesions",
 *   description: "They shrank by 35 percent in 3 months.",
 *   timeLabel: "Months",
 * });
 * assert.equal(readFigure(svg).id, "figure-spider");
 * ```
 */
export function spiderFigure(
  points: readonly SpiderPoint[],
  options: SpiderFigureOptions,
): Figure {
  const byPatient = Map.groupBy(points, ({ patient }) => patient);
  if (byPatient.size === 0) return statementFigure(noLesions, options);
  if (byPatient.size > mostLines) {
    return statementFigure(
      `${
        byPatient.size.toLocaleString("en")
      } patients are too many for one line each (at most ${mostLines}); the waterfall plot shows them all.`,
      options,
    );
  }
  const style = figureStyle(options);
  const { font, lineWidth } = style;
  const side = changeAxis(points, style);
  const lastMonth = points.reduce(
    (last, { month }) => Math.max(last, month),
    0,
  );
  const marginRight = rightMargin(lastMonth, font);
  const margins = { marginLeft: side.room, marginRight };
  const foot = numberAxis(
    options.timeLabel,
    { lastTick: lastMonth, most: 6, ...margins },
    style,
  );
  const marginTop = 8;
  return drawFigure({
    height: marginTop + plotHeight + foot.room,
    marginTop,
    marginBottom: foot.room,
    ...margins,
    x: { nice: 6, zero: true },
    y: { nice: true, insetBottom: 3 },
    marks: [
      foot.mark,
      side.mark,
      ...axisLines(),
      boundLines(),
      Plot.ruleY([0]),
      ...[...byPatient.values()].flatMap((line, i) => {
        const stroke = greys[i % greys.length]!;
        const position = { x: "month", y: "change" };
        return [
          Plot.line(line, {
            ...position,
            stroke,
            strokeWidth: rounded(0.6 * lineWidth),
            strokeDasharray: lineDashes[i % lineDashes.length]!,
          }),
          Plot.dot(line.slice(-1), { ...position, fill: stroke, r: 1.2 }),
        ];
      }),
    ],
  }, options);
}
