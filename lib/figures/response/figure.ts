import { axisLines, sideAxis } from "../parts/axes.ts";
import {
  drawFigure,
  type Figure,
  type FigureLabels,
  statementFigure,
} from "../drawing/figure.ts";
import { figureStyle, unitsWide } from "../style/figure_style.ts";
import { layOutLegend } from "../parts/legend.ts";
import { numberAxis } from "../parts/number_axis.ts";
import { responseEntry, responseNames, responsesIn } from "./responses.ts";
import { stackedBars } from "../parts/stacked_bars.ts";
import { rightMargin } from "../text/tick_texts.ts";

/** How many patients had a response at a time point. */
export interface ResponseSegment {
  /** The time point as it stands on the axis. */
  readonly timePoint: string;
  /** A key of {@linkcode responseNames}. */
  readonly response: string;
  /** Number of patients. */
  readonly patients: number;
}

/** Labels of the response figure. */
export interface ResponseFigureOptions extends FigureLabels {
  /** Label of the time axis, with its unit. */
  readonly timeLabel: string;
}

/**
 * Draws the number of patients by response at each time point as stacked bars,
 * best response first, each count inside its bar where it fits.
 *
 * @param counts One row for each time point and response; bars stand in the
 * order in which the time points come. Without any patient the figure says so.
 * @param options Labels and style.
 * @returns The figure.
 * @throws {RangeError} If a response is not one of {@linkcode responseNames} or a
 * count is not a whole number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readFigure, responseFigure } from "../mod.ts";
 *
 * const { svg } = responseFigure([
 *   { timePoint: "3", response: "PR", patients: 1 },
 *   { timePoint: "3", response: "SD", patients: 24 },
 * ], {
 *   id: "figure-1",
 *   title: "Radiological response",
 *   description: "At 3 months 24 patients had stable disease.",
 *   timeLabel: "Months",
 * });
 * assert.equal(readFigure(svg).title, "Radiological response");
 * ```
 */
export function responseFigure(
  counts: readonly ResponseSegment[],
  options: ResponseFigureOptions,
): Figure {
  counts.forEach(checkCount);
  const order = Object.keys(responseNames);
  const rows = counts.filter(({ patients }) => patients > 0)
    .toSorted((a, b) => order.indexOf(a.response) - order.indexOf(b.response));
  if (rows.every(({ response }) => response === "left")) {
    return statementFigure("No patient was assessed after baseline.", options);
  }
  const style = figureStyle(options);
  const { font, palette } = style;
  const timePoints = [...new Set(counts.map(({ timePoint }) => timePoint))];
  const barsHeight = 19 * timePoints.length;
  const side = sideAxis(options.timeLabel, {
    font,
    length: barsHeight,
    tickTexts: timePoints,
    mostRoom: unitsWide(style) / 4,
    tickSize: 0,
  });
  const legend = layOutLegend(
    responsesIn(rows).map((name) => responseEntry(name, palette)),
    style,
    { left: side.room },
  );
  const marginTop = legend.height + 10;
  const largest = Math.max(
    ...timePoints.map((timePoint) => total(rows, timePoint)),
  );
  const marginRight = rightMargin(largest, font);
  const margins = { marginLeft: side.room, marginRight };
  const foot = numberAxis("Patients", {
    lastTick: largest,
    // There are no fractions of patients.
    most: Math.min(8, largest),
    ...margins,
  }, style);
  return drawFigure({
    height: marginTop + barsHeight + foot.room,
    marginTop,
    marginBottom: foot.room,
    ...margins,
    y: { type: "band", domain: timePoints, padding: 0.15 },
    marks: [
      foot.mark,
      side.mark,
      ...stackedBars(rows, {
        bar: "timePoint",
        value: ({ patients }) => patients,
        fill: ({ response }) => palette.responses[response]!,
        unitsPerPatient: foot.length / largest,
        font,
      }),
      ...axisLines(),
      ...legend.marks({ marginLeft: side.room, marginTop }),
    ],
  }, options);
}

function total(rows: readonly ResponseSegment[], timePoint: string): number {
  return rows.filter((row) => row.timePoint === timePoint)
    .reduce((sum, { patients }) => sum + patients, 0);
}

function checkCount({ response, patients }: ResponseSegment, i: number): void {
  if (!Object.hasOwn(responseNames, response)) {
    throw new RangeError(
      `Cannot draw the responses: counts[${i}].response must be one of ${
        Object.keys(responseNames).join(", ")
      }, current value is ${JSON.stringify(response)}`,
    );
  }
  if (!Number.isInteger(patients) || patients < 0) {
    throw new RangeError(
      `Cannot draw the responses: counts[${i}].patients must be a whole number, current value is ${patients}`,
    );
  }
}
