import * as Plot from "@observablehq/plot";
import {
  axisLines,
  footAxis,
  readableTicks,
  rightMargin,
  sideAxis,
} from "./axes.ts";
import { drawFigure, type Figure, type FigureLabels } from "./figure.ts";
import {
  type FigureStyle,
  figureStyle,
  rounded,
  unitsWide,
} from "./figure_style.ts";
import { layOutLegend } from "./legend.ts";
import { responseNames } from "./response_figure.ts";
import { statementFigure } from "./statement_figure.ts";
import { lineDashes } from "./theme.ts";

/** How the target lesions of a patient compare with baseline at a time. */
export interface LesionChange {
  /** The patient. */
  readonly patient: string;
  /** When they were measured. */
  readonly month: number;
  /** Change of the sum of their diameters since baseline, in percent; null where there is none. */
  readonly changeFromBaseline: number | null;
  /** The response at that time, a key of `responseNames`. */
  readonly response: string;
}

/** Labels of a spider figure. */
export interface SpiderFigureOptions extends FigureLabels {
  /** Label of the time axis, with its unit. */
  readonly timeLabel: string;
}

/** RECIST's bounds of partial response and of progression, in percent. */
const bounds = [-30, 20];
/** Height of the frame in units. */
const plotHeight = 128;
const noLesions =
  "No change of target lesions can be drawn: no patient has their sum at baseline and later.";
/** More lines than this make one black area. */
const mostLines = 200;

/** A row whose change is known. */
type Measured = LesionChange & { readonly changeFromBaseline: number };

/**
 * Draws the waterfall plot: for each patient the best change of the target
 * lesions since baseline, from the largest growth to the largest shrinkage,
 * filled by the response at that time, with RECIST's bounds.
 */
export function waterfallFigure(
  changes: readonly LesionChange[],
  options: FigureLabels,
): Figure {
  const byPatient = Map.groupBy(measured(changes), ({ patient }) => patient);
  const best = [...byPatient.values()].map((rows) =>
    rows.reduce((a, b) => b.changeFromBaseline < a.changeFromBaseline ? b : a)
  ).toSorted((a, b) => b.changeFromBaseline - a.changeFromBaseline);
  if (best.length === 0) return statementFigure(noLesions, options);
  const style = figureStyle(options);
  const { palette } = style;
  const side = changeAxis(best, style);
  // Gaps and edges of so many bars would cover what they part.
  const isCrowd = best.length > 100;
  const shown = Object.keys(responseNames)
    .filter((name) => best.some(({ response }) => response === name));
  const legend = layOutLegend(
    shown.map((name) => ({
      label: responseNames[name]!,
      colour: palette.responses[name]!,
    })),
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
      domain: best.map(({ patient }) => patient),
      axis: null,
      padding: isCrowd ? 0 : 0.15,
      round: false,
    },
    y: { nice: true },
    marks: [
      side.mark,
      Plot.frame({ anchor: "left" }),
      Plot.ruleY(bounds, boundStyle),
      Plot.barY(best, {
        x: "patient",
        // A bar of no height would read as a patient left out.
        y1: ({ changeFromBaseline: change }: Measured) =>
          Math.abs(change) < 0.5 ? -0.5 : 0,
        y2: ({ changeFromBaseline: change }: Measured) =>
          Math.abs(change) < 0.5 ? 0.5 : change,
        fill: ({ response }: Measured) =>
          palette.responses[response] ?? palette.responses.NE!,
        stroke: "#000000",
        strokeWidth: isCrowd ? 0 : 0.3,
      }),
      Plot.ruleY([0]),
      ...legend.marks({ marginLeft: side.room, marginTop }),
    ],
  }, options);
}

/**
 * Draws the spider plot: for each patient the change of the target lesions since
 * baseline over time, with RECIST's bounds; the lines are told apart by dashes
 * and greys only, since no patient stands for a group.
 */
export function spiderFigure(
  changes: readonly LesionChange[],
  options: SpiderFigureOptions,
): Figure {
  const rows = measured(changes);
  const byPatient = Map.groupBy(rows, ({ patient }) => patient);
  if (byPatient.size === 0) return statementFigure(noLesions, options);
  if (byPatient.size > mostLines) {
    return statementFigure(
      `${byPatient.size} patients are too many for one line each (at most ${mostLines}); the waterfall plot shows them all.`,
      options,
    );
  }
  const style = figureStyle(options);
  const { font, lineWidth } = style;
  const side = changeAxis(rows, style);
  const lastMonth = rows.reduce((last, { month }) => Math.max(last, month), 0);
  const marginRight = rightMargin(lastMonth, font);
  const length = unitsWide(style) - side.room - marginRight;
  const foot = footAxis(options.timeLabel, {
    font,
    length,
    ticks: readableTicks(lastMonth, { most: 6, length, font }),
  });
  const marginTop = 8;
  return drawFigure({
    height: marginTop + plotHeight + foot.room,
    marginTop,
    marginBottom: foot.room,
    marginLeft: side.room,
    marginRight,
    x: { nice: 6, zero: true },
    y: { nice: true, insetBottom: 3 },
    marks: [
      foot.mark,
      side.mark,
      ...axisLines(),
      Plot.ruleY(bounds, boundStyle),
      Plot.ruleY([0]),
      ...[...byPatient.values()].flatMap((course, i) => {
        const line = [{ month: 0, changeFromBaseline: 0 }, ...course];
        const stroke = greys[i % greys.length]!;
        const position = { x: "month", y: "changeFromBaseline" };
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

/** Tells lines apart that stand for no group. */
const greys = ["#000000", "#4d4d4d", "#808080"];
const boundStyle = {
  stroke: "#7f7f7f",
  strokeWidth: 0.5,
  strokeDasharray: "2,2",
};

function changeAxis(rows: readonly Measured[], { font }: FigureStyle) {
  const largest = Math.max(
    ...rows.map(({ changeFromBaseline }) => Math.abs(changeFromBaseline)),
    100,
  );
  return sideAxis("Change of target lesions (%)", {
    font,
    length: plotHeight,
    tickTexts: [`−${Math.round(largest).toLocaleString("en")}`],
    ticks: 6,
  });
}

function measured(changes: readonly LesionChange[]): Measured[] {
  return changes.filter((row): row is Measured =>
    row.changeFromBaseline !== null
  );
}
