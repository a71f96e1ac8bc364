import { axisLines, sideAxis } from "../parts/axes.ts";
import {
  drawFigure,
  type Figure,
  type FigureLabels,
  statementFigure,
} from "../drawing/figure.ts";
import { figureStyle } from "../style/figure_style.ts";
import { layOutLegend } from "../parts/legend.ts";
import { numberAxis } from "../parts/number_axis.ts";
import {
  checkLane,
  type SwimmerLane,
  type SwimmerResponse,
} from "./swimmer_lanes.ts";
import { eventMarks, laneMarks, swimmerEntries } from "./swimmer_marks.ts";
import { rightMargin } from "../text/tick_texts.ts";

/** Labels of the swimmer figure. */
export interface SwimmerFigureOptions extends FigureLabels {
  /** Label of the time axis, with its unit. */
  readonly timeLabel: string;
}

/** The least in which the name of a patient can stand, in units. */
const laneHeight = 8;
/** What legend, axis and note take of the page at most, in units. */
const restHeight = 100;

/**
 * Draws one lane a patient, longest on top: thick while on treatment, thin until
 * the last contact, a symbol for each response, an arrow where treatment goes on
 * and a dagger at death.
 *
 * @param lanes One row per patient.
 * @param responses One row for each response to be marked.
 * @param options Labels and style.
 * @returns The figure.
 * @throws {RangeError} If a time is not a number of at least 0.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readFigure, swimmerFigure } from "../mod.ts";
 *
 * const { svg } = swimmerFigure([
 *   { patient: "P01", duration: 6, last_follow_up: 20, death: null },
 *   { patient: "P02", duration: 3, last_follow_up: 9, death: 9 },
 * ], [{ patient: "P01", month: 3, response: "PR" }], {
 *   id: "figure-1",
 *   title: "Treatment and follow-up",
 *   description: "One of two patients died, after 9 months.",
 *   timeLabel: "Months",
 * });
 * assert.equal(readFigure(svg).title, "Treatment and follow-up");
 * ```
 */
export function swimmerFigure(
  lanes: readonly SwimmerLane[],
  responses: readonly SwimmerResponse[],
  options: SwimmerFigureOptions,
): Figure {
  lanes.forEach(checkLane);
  if (lanes.length === 0) {
    return statementFigure("There is no patient to draw.", options);
  }
  const style = figureStyle(options);
  const { font, palette } = style;
  const mostLanes = Math.floor((style.tallest - restHeight) / laneHeight);
  if (lanes.length > mostLanes) {
    return statementFigure(
      `${
        lanes.length.toLocaleString("en")
      } patients are too many for one line each (at most ${mostLanes} fit the page); the form "bars" shows them all.`,
      options,
    );
  }
  const sorted = lanes.toSorted((a, b) => b.last_follow_up - a.last_follow_up);
  const patients = sorted.map(({ patient }) => patient);
  const points = responses.filter(({ patient }) => patients.includes(patient));
  const lanesHeight = laneHeight * patients.length;
  const side = sideAxis(null, {
    font,
    length: lanesHeight,
    tickTexts: patients,
    tickSize: 0,
  });
  const lastTime = Math.max(1, ...lanes.map((lane) => lane.last_follow_up));
  const marginRight = Math.max(10, rightMargin(lastTime, font));
  const margins = { marginLeft: side.room, marginRight };
  const foot = numberAxis(
    options.timeLabel,
    { lastTick: lastTime, most: 6, ...margins },
    style,
  );
  const legend = layOutLegend(
    swimmerEntries(sorted, points, palette),
    style,
    { left: side.room },
  );
  const marginTop = legend.height + 10;
  return drawFigure({
    height: marginTop + lanesHeight + foot.room,
    marginTop,
    marginBottom: foot.room,
    ...margins,
    x: { domain: [0, lastTime] },
    y: { type: "band", domain: patients },
    marks: [
      foot.mark,
      side.mark,
      ...laneMarks(sorted),
      ...axisLines(),
      ...eventMarks(sorted, points, palette),
      ...legend.marks({ marginLeft: side.room, marginTop }),
    ],
  }, options);
}
