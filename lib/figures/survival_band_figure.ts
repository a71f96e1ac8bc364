import * as Plot from "@observablehq/plot";
import type { KaplanMeier } from "../survival/mod.ts";
import { drawFigure, type Figure, type FigureLabels } from "./figure.ts";
import { figureStyle, rounded } from "./figure_style.ts";
import { legendMark, legendRowHeight } from "./legend.ts";
import { survivalSteps } from "./survival_steps.ts";

/** What is possible for survival from one time to the next. */
export interface SurvivalBandRow {
  /** Time from which on it holds. */
  readonly time: number;
  /** Least survival that is possible. */
  readonly lowest: number;
  /** Greatest survival that is possible. */
  readonly highest: number;
  /** Lower end of the inner band, a quantile of a sample. */
  readonly lower: number;
  /** Upper end of the inner band. */
  readonly upper: number;
}

/** One panel: a curve and the bands around it. */
export interface SurvivalBandPanel {
  /** Name of the panel. */
  readonly label: string;
  /** The curve. */
  readonly estimate: KaplanMeier;
  /** The bands, ascending in time. */
  readonly band: readonly SurvivalBandRow[];
}

/** Labels of a figure of survival bands. */
export interface SurvivalBandFigureOptions extends FigureLabels {
  /** Label of the time axis, with its unit. */
  readonly timeLabel: string;
  /** Label of the survival axis. */
  readonly survivalLabel: string;
  /** Times of the ticks, from 0 upward. */
  readonly times: readonly number[];
  /** Name of the band from `lowest` to `highest`. */
  readonly outerLabel: string;
  /** Name of the band from `lower` to `upper`. */
  readonly innerLabel: string;
  /** Name of the curve. */
  readonly curveLabel: string;
}

const columns = 2;
const panelHeight = 84;
/** Room above a panel for its name in two lines. */
const titleHeight = 24;

/**
 * Draws survival curves in panels, two in a row, each before an outer band of
 * what is possible and an inner band of what a sample holds.
 *
 * @throws {RangeError} When there is no panel, or a label stands twice.
 */
export function survivalBandFigure(
  panels: readonly SurvivalBandPanel[],
  options: SurvivalBandFigureOptions,
): Figure {
  checkPanels(panels.map(({ label }) => label));
  const { times, timeLabel, survivalLabel } = options;
  const { palette, lineWidth } = figureStyle(options);
  const [outer, inner] = palette.grades as readonly [string, string];
  const curve = palette.lines[0]!;
  const place = (i: number) => ({
    fx: i % columns,
    fy: Math.floor(i / columns),
  });
  const bands = panels.flatMap(({ band }, i) =>
    band.map((row) => ({ ...row, ...place(i) }))
  );
  const lines = panels.flatMap(({ label, estimate }, i) =>
    survivalSteps(label, estimate).map((step) => ({ ...step, ...place(i) }))
  );
  const titles = panels.map(({ label, estimate }, i) => ({
    text: `${label} (N=${estimate.n})`,
    ...place(i),
  }));
  const legend = [
    { label: options.outerLabel, colour: outer },
    { label: options.innerLabel, colour: inner },
    { label: options.curveLabel, colour: curve, dash: "none", lineWidth },
  ];
  const facet = { fx: "fx", fy: "fy" } as const;
  const position = { ...facet, x: "time", curve: "step-after" } as const;
  const label = { labelAnchor: "center", labelArrow: "none" } as const;
  const legendHeight = legendRowHeight * legend.length;
  const lastTime = [...bands, ...lines].reduce(
    (last, { time }) => Math.max(last, time),
    Math.max(...times),
  );
  return drawFigure({
    height: legendHeight + 38 +
      (panelHeight + titleHeight) * Math.ceil(panels.length / columns),
    marginTop: legendHeight + 4 + titleHeight,
    marginBottom: 34,
    marginLeft: 38,
    marginRight: 8,
    x: { domain: [times[0]!, lastTime] },
    y: { domain: [0, 1] },
    fx: { axis: null, padding: 0.08 },
    fy: {
      axis: null,
      padding: rounded(titleHeight / (panelHeight + titleHeight)),
    },
    marks: [
      Plot.axisY({
        ...label,
        ticks: 5,
        label: survivalLabel,
        labelOffset: 34,
        tickFormat: ".1f",
        tickSize: 3,
      }),
      Plot.axisX(times, {
        ...label,
        label: timeLabel,
        labelOffset: 26,
        tickSize: 3,
        tickFormat: (time) => String(time),
      }),
      Plot.areaY(bands, {
        ...position,
        z: null,
        y1: "lowest",
        y2: "highest",
        fill: outer,
      }),
      Plot.areaY(bands, {
        ...position,
        z: null,
        y1: "lower",
        y2: "upper",
        fill: inner,
      }),
      Plot.line(lines, {
        ...position,
        z: null,
        y: "survival",
        stroke: curve,
        strokeWidth: lineWidth,
      }),
      Plot.ruleY([0]),
      Plot.ruleX([times[0]!]),
      Plot.text(titles, {
        ...facet,
        text: "text",
        frameAnchor: "top-left",
        lineAnchor: "bottom",
        dy: -4,
        lineWidth: 13,
      }),
      legendMark(legend),
    ],
  }, options);
}

function checkPanels(labels: readonly string[]): void {
  if (labels.length === 0) {
    throw new RangeError(
      "Cannot draw the survival bands: expected at least one panel, current number is 0",
    );
  }
  const repeated = labels.find((label, i) => labels.indexOf(label) < i);
  if (repeated !== undefined) {
    throw new RangeError(
      `Cannot draw the survival bands: each panel needs its own label, "${repeated}" stands twice`,
    );
  }
}
