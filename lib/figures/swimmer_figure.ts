import * as Plot from "@observablehq/plot";
import { axisLines, sideAxis } from "./axes.ts";
import { drawFigure, type Figure, type FigureLabels } from "./figure.ts";
import { figureStyle } from "./figure_style.ts";
import { layOutLegend, symbolStyle } from "./legend.ts";
import { numberAxis } from "./number_axis.ts";
import { responseEntry, responsesIn } from "./responses.ts";
import { statementFigure } from "./statement_figure.ts";
import {
  checkLane,
  type SwimmerLane,
  type SwimmerResponse,
} from "./swimmer_lanes.ts";
import { rightMargin } from "./tick_texts.ts";

/** Labels of the swimmer figure. */
export interface SwimmerFigureOptions extends FigureLabels {
  /** Label of the time axis, with its unit. */
  readonly timeLabel: string;
}

/** The least in which the name of a patient can stand, in units. */
const laneHeight = 8;
/** What legend, axis and note take of the page at most, in units. */
const restHeight = 100;
const treatmentFill = "#d9d9d9";
const followUpLine = { colour: "#7f7f7f", lineWidth: 0.8 } as const;
const deathSign = "†";
const symbols = {
  CR: "star",
  PR: "triangle",
  SD: "circle",
  "non-CR/non-PD": "diamond",
  PD: "square",
  NE: "times",
} as const satisfies Record<string, Plot.SymbolType>;

/**
 * Draws one lane a patient, longest on top: thick while on treatment, thin until
 * the last contact, a symbol for each response and a dagger at death.
 *
 * @throws {RangeError} When a time is not a number of at least 0.
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
      `${lanes.length} patients are too many for one line each (at most ${mostLanes} fit the page); the form "bars" shows them all.`,
      options,
    );
  }
  const sorted = lanes.toSorted((a, b) => b.last_follow_up - a.last_follow_up);
  const patients = sorted.map(({ patient }) => patient);
  const points = responses.filter(({ patient }) => patients.includes(patient));
  const shown = responsesIn(points, Object.keys(symbols));
  const deaths = sorted.filter(({ death }) => death !== null);
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
    [
      ...shown.map((name) => ({
        ...responseEntry(name, palette),
        symbol: symbols[name as keyof typeof symbols],
      })),
      { label: "On treatment", colour: treatmentFill },
      { label: "Followed up", ...followUpLine, dash: "none" },
      ...(deaths.length > 0 ? [{ label: "Death", sign: deathSign }] : []),
    ],
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
      Plot.ruleY(sorted, {
        y: "patient",
        x1: 0,
        x2: "last_follow_up",
        stroke: followUpLine.colour,
        strokeWidth: followUpLine.lineWidth,
      }),
      Plot.barX(sorted, {
        y: "patient",
        x1: 0,
        x2: "duration",
        fill: treatmentFill,
        insetTop: 1.5,
        insetBottom: 1.5,
      }),
      ...axisLines(),
      ...shown.map((name) =>
        Plot.dot(points.filter(({ response }) => response === name), {
          ...symbolStyle,
          y: "patient",
          x: "month",
          symbol: symbols[name as keyof typeof symbols],
          fill: palette.responses[name]!,
        })
      ),
      Plot.text(deaths, {
        y: "patient",
        x: "death",
        text: () => deathSign,
        dx: 5,
      }),
      ...legend.marks({ marginLeft: side.room, marginTop }),
    ],
  }, options);
}
