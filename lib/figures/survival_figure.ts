import * as Plot from "@observablehq/plot";
import { type KaplanMeier, riskTable } from "../survival/mod.ts";
import { drawFigure, type Figure, type FigureLabels } from "./figure.ts";
import { legendMark } from "./legend.ts";
import { labelWidth, lineColours, lineDashes } from "./theme.ts";

/** One curve of the figure. */
export interface SurvivalGroup {
  /** Name in the legend and in the table under the axis. */
  readonly label: string;
  /** Its Kaplan–Meier estimate. */
  readonly estimate: KaplanMeier;
}

/** Labels of a survival figure and what it shows beside the curves. */
export interface SurvivalFigureOptions extends FigureLabels {
  /** Label of the time axis, with its unit. */
  readonly timeLabel: string;
  /** Label of the survival axis. */
  readonly survivalLabel: string;
  /** Times of the ticks and of the numbers at risk, from 0 upward. */
  readonly times: readonly number[];
  /** Shades the pointwise confidence interval of each curve. */
  readonly confidenceBand?: boolean;
}

/** A corner of a survival curve drawn as a step after each time. */
export interface SurvivalStep {
  /** Name of the curve. */
  readonly group: string;
  /** Time of the step. */
  readonly time: number;
  /** Estimate from this time on. */
  readonly survival: number;
  /** Lower limit of the confidence interval from this time on; null where there is none. */
  readonly lower: number | null;
  /** Upper limit of the confidence interval from this time on; null where there is none. */
  readonly upper: number | null;
  /** How many were censored at this time. */
  readonly censored: number;
}

const riskRowHeight = 9;
const half = 0.018;

/**
 * Rows of a step curve that starts at time 0 with survival 1.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { kaplanMeier } from "../survival/mod.ts";
 * import { survivalSteps } from "./mod.ts";
 *
 * const steps = survivalSteps("all", kaplanMeier([2, 5], [1, 0]));
 * assert.deepEqual(
 *   steps.map(({ time, survival, censored }) => [time, survival, censored]),
 *   [[0, 1, 0], [2, 0.5, 0], [5, 0.5, 1]],
 * );
 * ```
 */
export function survivalSteps(
  group: string,
  estimate: KaplanMeier,
): readonly SurvivalStep[] {
  const { time, survival, lower, upper, censored } = estimate.curve;
  const limit = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? null : value;
  const start = {
    group,
    time: 0,
    survival: 1,
    lower: 1,
    upper: 1,
    censored: 0,
  };
  return [
    start,
    ...Array.from(time, (t, i) => ({
      group,
      time: t,
      survival: survival[i]!,
      lower: limit(lower[i]),
      upper: limit(upper[i]),
      censored: censored[i]!,
    })),
  ];
}

/**
 * Draws Kaplan–Meier curves with ticks at censored times and the numbers at risk
 * under the same axis.
 *
 * @throws {RangeError} When there is no group, more groups than distinct line
 * styles, or a label twice.
 */
export function survivalFigure(
  groups: readonly SurvivalGroup[],
  options: SurvivalFigureOptions,
): Figure {
  const labels = groups.map(({ label }) => label);
  checkGroups(labels);
  const steps = groups.map(({ label, estimate }) =>
    survivalSteps(label, estimate)
  );
  const { times, timeLabel, survivalLabel, confidenceBand = false } = options;
  const legendHeight = 10 * groups.length;
  const marginLeft = Math.max(38, labelWidth(labels) + 12);
  const marginBottom = 40 + riskRowHeight * (groups.length + 1);
  return drawFigure({
    height: legendHeight + 135 + marginBottom,
    marginTop: legendHeight + 8,
    marginBottom,
    marginLeft,
    marginRight: 8,
    x: { domain: [times[0]!, Math.max(...times, lastTime(steps))] },
    y: { domain: [0, 1] },
    marks: [
      Plot.axisY({
        ticks: 5,
        label: survivalLabel,
        labelAnchor: "center",
        labelArrow: "none",
        labelOffset: 34,
        tickFormat: ".1f",
        tickSize: 3,
      }),
      Plot.axisX(times, {
        label: timeLabel,
        labelAnchor: "center",
        labelArrow: "none",
        labelOffset: 26,
        tickSize: 3,
        tickFormat: (time) => String(time),
      }),
      Plot.ruleY([0]),
      Plot.ruleX([times[0]!]),
      ...steps.flatMap((rows, i) =>
        curveMarks(rows, lineColours[i]!, lineDashes[i]!, confidenceBand)
      ),
      legendMark(
        groups.map(({ label, estimate }, i) => ({
          label: `${label} (N=${estimate.n})`,
          colour: lineColours[i]!,
          dash: lineDashes[i]!,
        })),
      ),
      ...riskMarks(groups, times, 4 - marginLeft),
    ],
  }, options);
}

function curveMarks(
  rows: readonly SurvivalStep[],
  stroke: string,
  dash: string,
  band: boolean,
): Plot.Markish[] {
  const position = { x: "time", curve: "step-after" } as const;
  const censored = rows.filter((row) => row.censored > 0);
  return [
    ...(band
      ? [
        Plot.areaY(rows, {
          ...position,
          y1: "lower",
          y2: "upper",
          fill: stroke,
          fillOpacity: 0.12,
        }),
      ]
      : []),
    Plot.line(rows, {
      ...position,
      y: "survival",
      stroke,
      strokeWidth: 1.1,
      strokeDasharray: dash,
    }),
    Plot.ruleX(censored, {
      x: "time",
      y1: (row: SurvivalStep) => Math.max(0, row.survival - half),
      y2: (row: SurvivalStep) => Math.min(1, row.survival + half),
      stroke,
      strokeWidth: 0.9,
    }),
  ];
}

/** The table of numbers at risk: a heading and a row of counts for each curve. */
function riskMarks(
  groups: readonly SurvivalGroup[],
  times: readonly number[],
  dx: number,
): Plot.Markish[] {
  const top = 42;
  const heading = Plot.text(["Number at risk"], {
    frameAnchor: "bottom-left",
    textAnchor: "start",
    dx,
    dy: top,
    fontWeight: "bold",
  });
  const rows = groups.flatMap(({ label, estimate }, i) => {
    const dy = top + riskRowHeight * (i + 1);
    return [
      Plot.text([label], {
        frameAnchor: "bottom-left",
        textAnchor: "start",
        dx,
        dy,
        fill: lineColours[i]!,
      }),
      Plot.text(riskTable(estimate, times), {
        x: "time",
        text: (row: { atRisk: number }) => String(row.atRisk),
        frameAnchor: "bottom",
        dy,
      }),
    ];
  });
  return [heading, ...rows];
}

function lastTime(steps: readonly (readonly SurvivalStep[])[]): number {
  return Math.max(...steps.map((rows) => rows.at(-1)!.time));
}

function checkGroups(labels: readonly string[]): void {
  if (labels.length === 0 || labels.length > lineColours.length) {
    throw new RangeError(
      `Cannot draw the survival figure: it takes 1 to ${lineColours.length} groups, current number is ${labels.length}`,
    );
  }
  const repeated = labels.find((label, i) => labels.indexOf(label) < i);
  if (repeated !== undefined) {
    throw new RangeError(
      `Cannot draw the survival figure: each group needs its own label, "${repeated}" stands twice`,
    );
  }
}
