import * as Plot from "@observablehq/plot";
import { drawFigure, type Figure, type FigureLabels } from "./figure.ts";
import { legendMark } from "./legend.ts";

/** How many patients had a response at a time point. */
export interface ResponseCount {
  /** The time point as it stands on the axis. */
  readonly timePoint: string;
  /** A name of {@link responseStyles}. */
  readonly response: string;
  /** Number of patients. */
  readonly patients: number;
}

/** One response: its name in the legend and its fill. */
export interface ResponseStyle {
  /** Short name, as in the data. */
  readonly response: string;
  /** Name in the legend. */
  readonly label: string;
  /** Fill of the bar. */
  readonly fill: string;
  /** Colour of the count inside the bar. */
  readonly ink: string;
}

/** The responses from best to worst, which is also the order of the bars. */
export const responseStyles: readonly ResponseStyle[] = [
  {
    response: "CR",
    label: "Complete response",
    fill: "#08306b",
    ink: "#ffffff",
  },
  {
    response: "PR",
    label: "Partial response",
    fill: "#2171b5",
    ink: "#ffffff",
  },
  { response: "SD", label: "Stable disease", fill: "#9ecae1", ink: "#000000" },
  {
    response: "PD",
    label: "Progressive disease",
    fill: "#d94801",
    ink: "#ffffff",
  },
  { response: "NE", label: "Not evaluable", fill: "#bdbdbd", ink: "#000000" },
  {
    response: "left",
    label: "No longer followed",
    fill: "#f0f0f0",
    ink: "#000000",
  },
];

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
 * order in which the time points come.
 * @throws {RangeError} When a response is not one of {@link responseStyles} or a
 * count is not a whole number.
 */
export function responseFigure(
  counts: readonly ResponseCount[],
  options: ResponseFigureOptions,
): Figure {
  counts.forEach(checkCount);
  const shown = responseStyles.filter(({ response }) =>
    counts.some((row) => row.response === response && row.patients > 0)
  );
  const style = new Map(responseStyles.map((entry) => [entry.response, entry]));
  const order = responseStyles.map(({ response }) => response);
  const rows = counts.filter(({ patients }) => patients > 0)
    .toSorted((a, b) => order.indexOf(a.response) - order.indexOf(b.response));
  const timePoints = [...new Set(counts.map(({ timePoint }) => timePoint))];
  const legendHeight = 10 * Math.ceil(shown.length / 2);
  const stack = { x: "patients", y: "timePoint", order: null } as const;
  return drawFigure({
    height: legendHeight + 10 + 19 * timePoints.length + 30,
    marginTop: legendHeight + 10,
    marginBottom: 30,
    marginLeft: 46,
    marginRight: 8,
    x: {
      label: "Patients",
      labelAnchor: "center",
      labelArrow: "none",
      labelOffset: 26,
      ticks: 8,
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
          fill: (row: ResponseCount) => style.get(row.response)!.fill,
          stroke: "#000000",
          strokeWidth: 0.3,
        }),
      ),
      Plot.text(
        rows.filter(isWideEnough(rows)),
        Plot.stackX({
          ...stack,
          text: (row: ResponseCount) => String(row.patients),
          fill: (row: ResponseCount) => style.get(row.response)!.ink,
        }),
      ),
      Plot.ruleX([0]),
      legendMark(shown.map(({ label, fill }) => ({ label, colour: fill })), {
        columns: 2,
      }),
    ],
  }, options);
}

/** Tells the counts whose bar is wide enough to hold a number. */
function isWideEnough(rows: readonly ResponseCount[]) {
  const totals = Object.values(
    Object.groupBy(rows, ({ timePoint }) => timePoint),
  )
    .map((bar) => bar!.reduce((sum, { patients }) => sum + patients, 0));
  const smallest = 0.025 * Math.max(...totals);
  return ({ patients }: ResponseCount) => patients >= smallest;
}

function checkCount({ response, patients }: ResponseCount, i: number): void {
  if (!responseStyles.some((entry) => entry.response === response)) {
    throw new RangeError(
      `Cannot draw the responses: counts[${i}].response must be one of ${
        responseStyles.map((entry) => entry.response).join(", ")
      }, current value is ${JSON.stringify(response)}`,
    );
  }
  if (!Number.isInteger(patients) || patients < 0) {
    throw new RangeError(
      `Cannot draw the responses: counts[${i}].patients must be a whole number, current value is ${patients}`,
    );
  }
}
