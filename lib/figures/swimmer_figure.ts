import * as Plot from "@observablehq/plot";
import { drawFigure, type Figure, type FigureLabels } from "./figure.ts";
import { figureStyle } from "./figure_style.ts";
import { legendMark, legendRowHeight } from "./legend.ts";
import { responseNames } from "./response_figure.ts";
import { statementFigure } from "./statement_figure.ts";

/** A patient's time under observation. */
export interface SwimmerLane {
  /** The patient. */
  readonly patient: string;
  /** Time on treatment. */
  readonly duration: number;
  /** Time of last contact. */
  readonly last_follow_up: number;
  /** Time of death; null when alive. */
  readonly death: number | null;
}

/** A response at a time. */
export interface SwimmerResponse {
  /** The patient. */
  readonly patient: string;
  /** When it was seen. */
  readonly month: number;
  /** A key of `responseNames`, or non-CR/non-PD. */
  readonly response: string;
}

/** Labels of the swimmer figure. */
export interface SwimmerFigureOptions extends FigureLabels {
  /** Label of the time axis, with its unit. */
  readonly timeLabel: string;
}

/** More lanes than this do not fit a page at a readable height. */
const mostLanes = 100;
const symbols = {
  CR: "star",
  PR: "triangle",
  SD: "circle",
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
  if (lanes.length > mostLanes) {
    return statementFigure(
      `${lanes.length} patients are too many for one line each (at most ${mostLanes}); the form "bars" shows them all.`,
      options,
    );
  }
  const { palette } = figureStyle(options);
  const sorted = lanes.toSorted((a, b) => b.last_follow_up - a.last_follow_up);
  const patients = sorted.map(({ patient }) => patient);
  const points = responses.map(simpleResponse)
    .filter(({ patient }) => patients.includes(patient));
  const shown = Object.keys(symbols)
    .filter((name) => points.some(({ response }) => response === name));
  const legendHeight = legendRowHeight * Math.ceil((shown.length + 1) / 2);
  return drawFigure({
    height: legendHeight + 8 * patients.length + 44,
    marginTop: legendHeight + 10,
    marginBottom: 30,
    marginLeft: 36,
    marginRight: 10,
    x: {
      label: options.timeLabel,
      labelAnchor: "center",
      labelArrow: "none",
      labelOffset: 26,
      ticks: 6,
      tickSize: 3,
      domain: [0, Math.max(1, ...lanes.map((lane) => lane.last_follow_up))],
    },
    y: { type: "band", domain: patients, label: null, tickSize: 0 },
    marks: [
      Plot.ruleY(sorted, {
        y: "patient",
        x1: 0,
        x2: "last_follow_up",
        stroke: "#7f7f7f",
        strokeWidth: 0.8,
      }),
      Plot.barX(sorted, {
        y: "patient",
        x1: 0,
        x2: "duration",
        fill: "#d9d9d9",
        insetTop: 1.5,
        insetBottom: 1.5,
      }),
      ...shown.map((name) =>
        Plot.dot(points.filter(({ response }) => response === name), {
          y: "patient",
          x: "month",
          symbol: symbols[name as keyof typeof symbols],
          r: 2,
          fill: palette.responses[name]!,
          stroke: "#000000",
          strokeWidth: 0.3,
        })
      ),
      Plot.text(sorted.filter(({ death }) => death !== null), {
        y: "patient",
        x: "death",
        text: () => "†",
        dx: 5,
      }),
      legendMark(
        [
          ...shown.map((name) => ({
            label: responseNames[name]!,
            colour: palette.responses[name]!,
          })),
          { label: "On treatment", colour: "#d9d9d9" },
        ],
        { columns: 2 },
      ),
    ],
  }, options);
}

/** Without target lesions a patient who does not progress is drawn as stable. */
function simpleResponse(row: SwimmerResponse): SwimmerResponse {
  return row.response === "non-CR/non-PD" ? { ...row, response: "SD" } : row;
}

function checkLane(lane: SwimmerLane, i: number): void {
  for (const key of ["duration", "last_follow_up"] as const) {
    if (!(lane[key] >= 0 && Number.isFinite(lane[key]))) {
      throw new RangeError(
        `Cannot draw the lanes: lanes[${i}].${key} must be a number of at least 0, current value is ${
          lane[key]
        }`,
      );
    }
  }
}
