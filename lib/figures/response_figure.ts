import * as Plot from "@observablehq/plot";
import { drawFigure, type Figure, type FigureLabels } from "./figure.ts";
import { figureStyle, unitsWide } from "./figure_style.ts";
import { legendMark, legendRowHeight } from "./legend.ts";
import { statementFigure } from "./statement_figure.ts";
import { fitsInside, inkOn } from "./theme.ts";

/** How many patients had a response at a time point. */
export interface ResponseCount {
  /** The time point as it stands on the axis. */
  readonly timePoint: string;
  /** A key of {@link responseNames}. */
  readonly response: string;
  /** Number of patients. */
  readonly patients: number;
}

/** The responses from best to worst, which is also the order of the bars, and their names. */
export const responseNames: Readonly<Record<string, string>> = {
  CR: "Complete response",
  PR: "Partial response",
  SD: "Stable disease",
  PD: "Progressive disease",
  NE: "Not evaluable",
  left: "No longer followed",
};

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
 * @throws {RangeError} When a response is not one of {@link responseNames} or a
 * count is not a whole number.
 */
export function responseFigure(
  counts: readonly ResponseCount[],
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
  const { palette } = style;
  const fill = ({ response }: ResponseCount) => palette.responses[response]!;
  const shown = order.filter((response) =>
    rows.some((row) => row.response === response)
  );
  const timePoints = [...new Set(counts.map(({ timePoint }) => timePoint))];
  const legendHeight = legendRowHeight * Math.ceil(shown.length / 2);
  const margins = { marginLeft: 46, marginRight: 8 };
  const largest = Math.max(
    ...timePoints.map((timePoint) => total(rows, timePoint)),
  );
  const unitsPerPatient =
    (unitsWide(style) - margins.marginLeft - margins.marginRight) / largest;
  const stack = { x: "patients", y: "timePoint", order: null } as const;
  return drawFigure({
    height: legendHeight + 10 + 19 * timePoints.length + 30,
    marginTop: legendHeight + 10,
    marginBottom: 30,
    ...margins,
    x: {
      label: "Patients",
      labelAnchor: "center",
      labelArrow: "none",
      labelOffset: 26,
      ticks: largest < 1000 ? 8 : 5,
      tickSize: 3,
    },
    y: {
      type: "band",
      domain: timePoints,
      label: options.timeLabel,
      labelAnchor: "center",
      labelArrow: "none",
      labelOffset: 40,
      tickSize: 0,
      padding: 0.15,
    },
    marks: [
      Plot.barX(
        rows,
        Plot.stackX({
          ...stack,
          fill,
          stroke: "#000000",
          strokeWidth: 0.3,
        }),
      ),
      Plot.text(
        rows.filter(({ patients }) =>
          fitsInside(patients, patients * unitsPerPatient)
        ),
        Plot.stackX({
          ...stack,
          text: (row: ResponseCount) => String(row.patients),
          fill: (row: ResponseCount) => inkOn(fill(row)),
        }),
      ),
      Plot.ruleX([0]),
      legendMark(
        shown.map((response) => ({
          label: responseNames[response]!,
          colour: palette.responses[response]!,
        })),
        { columns: 2 },
      ),
    ],
  }, options);
}

function total(rows: readonly ResponseCount[], timePoint: string): number {
  return rows.filter((row) => row.timePoint === timePoint)
    .reduce((sum, { patients }) => sum + patients, 0);
}

function checkCount({ response, patients }: ResponseCount, i: number): void {
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
