import * as Plot from "@observablehq/plot";
import { type KaplanMeier, medianSurvival } from "../survival/mod.ts";
import { drawFigure, type Figure, type FigureLabels } from "./figure.ts";
import { figureStyle, rounded } from "./figure_style.ts";
import { type LegendEntry, legendMark, legendRowHeight } from "./legend.ts";
import { riskTableHeight, riskTableMarks } from "./risk_table_marks.ts";
import { statementFigure } from "./statement_figure.ts";
import {
  comparisonLines,
  type SurvivalComparisonText,
} from "./survival_comparison.ts";
import { type SurvivalStep, survivalSteps } from "./survival_steps.ts";
import { labelWidth, lineDashes } from "./theme.ts";

/** One curve of the figure. */
export interface SurvivalGroup {
  /** Name in the legend and in the table under the axis. */
  readonly label: string;
  /** Its Kaplan–Meier estimate; undefined for a group without patients. */
  readonly estimate: KaplanMeier | undefined;
}

/** A group with patients, and how its curve looks. */
interface DrawnGroup {
  /** Name in the legend and in the table under the axis. */
  readonly label: string;
  /** Its Kaplan–Meier estimate. */
  readonly estimate: KaplanMeier;
  /** Colour of its line. */
  readonly colour: string;
  /** Dashes of its line. */
  readonly dash: string;
}

/** Labels of a survival figure and what it shows beside the curves. */
export interface SurvivalFigureOptions extends FigureLabels {
  /** Label of the time axis, with its unit. */
  readonly timeLabel: string;
  /** Label of the survival axis. */
  readonly survivalLabel: string;
  /** Times of the ticks and of the numbers at risk, from 0 upward. */
  readonly times: readonly number[];
  /** Shows the numbers at risk under the axis; true by default. */
  readonly riskTable?: boolean;
  /** Shows a tick at each censored time; true by default. */
  readonly censorMarks?: boolean;
  /** Shades the pointwise confidence interval of each curve. */
  readonly confidenceBand?: boolean;
  /** Draws lines from one half to each curve's median and down to the axis. */
  readonly medianLines?: boolean;
  /** Prints the p-value of `comparison`. */
  readonly pValue?: boolean;
  /** Prints the hazard ratio of `comparison`. */
  readonly hazardRatio?: boolean;
  /** Results that `pValue` and `hazardRatio` print. */
  readonly comparison?: SurvivalComparisonText | undefined;
}

const halfTick = 0.018;

/**
 * Draws Kaplan–Meier curves, with the numbers at risk under the same axis and
 * whatever else the options ask for. A group without patients is named in the
 * legend; without any patient the figure says so.
 *
 * @throws {RangeError} When there is no group, more groups than distinct line
 * styles, or a label twice.
 */
export function survivalFigure(
  groups: readonly SurvivalGroup[],
  options: SurvivalFigureOptions,
): Figure {
  checkGroups(groups.map(({ label }) => label));
  const { palette, lineWidth } = figureStyle(options);
  const drawn = groups.flatMap(({ label, estimate }, i): DrawnGroup[] =>
    estimate === undefined ? [] : [{
      label,
      estimate,
      colour: palette.lines[i]!,
      dash: lineDashes[i]!,
    }]
  );
  if (drawn.length === 0) {
    return statementFigure(
      `No curve can be drawn: no patient belongs to ${
        groups.map(({ label }) => label).join(", ")
      }.`,
      options,
    );
  }
  const { times, riskTable = true } = options;
  const labels = drawn.map(({ label }) => label);
  const legend = [
    ...groups.map((group) => legendEntry(group, drawn, lineWidth)),
    ...comparisonLines(options).map((label) => ({ label })),
  ];
  const legendHeight = legendRowHeight * legend.length;
  // Long names stand over their counts, short ones beside them.
  const namesBeside = labelWidth(labels) <= 60;
  const marginLeft = riskTable && namesBeside
    ? Math.max(38, labelWidth(labels) + 12)
    : 38;
  const marginBottom = 34 +
    (riskTable ? riskTableHeight(drawn, namesBeside) : 0);
  const steps = drawn.map(({ label, estimate }) =>
    survivalSteps(label, estimate)
  );
  return drawFigure({
    height: legendHeight + 135 + marginBottom,
    marginTop: legendHeight + 8,
    marginBottom,
    marginLeft,
    marginRight: 8,
    x: { domain: [times[0]!, Math.max(...times, lastTime(steps))] },
    y: { domain: [0, 1] },
    marks: [
      ...axes(options),
      ...(options.medianLines ? medianMarks(drawn, times[0]!) : []),
      ...drawn.flatMap((group, i) =>
        curveMarks(group, steps[i]!, lineWidth, options)
      ),
      legendMark(legend),
      ...(riskTable
        ? riskTableMarks(drawn, times, { dx: 4 - marginLeft, namesBeside })
        : []),
    ],
  }, options);
}

function axes(
  { times, timeLabel, survivalLabel }: SurvivalFigureOptions,
): Plot.Markish[] {
  const label = { labelAnchor: "center", labelArrow: "none" } as const;
  return [
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
    Plot.ruleY([0]),
    Plot.ruleX([times[0]!]),
  ];
}

function curveMarks(
  { colour, dash }: DrawnGroup,
  rows: readonly SurvivalStep[],
  lineWidth: number,
  { censorMarks = true, confidenceBand = false }: SurvivalFigureOptions,
): Plot.Markish[] {
  const position = { x: "time", curve: "step-after" } as const;
  return [
    ...(confidenceBand
      ? [
        Plot.areaY(rows, {
          ...position,
          y1: "lower",
          y2: "upper",
          fill: colour,
          fillOpacity: 0.12,
        }),
      ]
      : []),
    Plot.line(rows, {
      ...position,
      y: "survival",
      stroke: colour,
      strokeWidth: lineWidth,
      strokeDasharray: dash,
    }),
    ...(censorMarks
      ? [
        Plot.ruleX(rows.filter(({ censored }) => censored > 0), {
          x: "time",
          y1: (row: SurvivalStep) => Math.max(0, row.survival - halfTick),
          y2: (row: SurvivalStep) => Math.min(1, row.survival + halfTick),
          stroke: colour,
          strokeWidth: rounded(0.8 * lineWidth),
        }),
      ]
      : []),
  ];
}

/** Thin lines from one half to the median of each curve that has one. */
function medianMarks(
  groups: readonly DrawnGroup[],
  start: number,
): Plot.Markish[] {
  const medians = groups.flatMap(({ estimate }) => {
    const { median } = medianSurvival(estimate, { interval: "spss" });
    return median === null ? [] : [median];
  });
  if (medians.length === 0) return [];
  const style = {
    stroke: "#7f7f7f",
    strokeWidth: 0.5,
    strokeDasharray: "2,2",
  };
  return [
    Plot.ruleY([0.5], { x1: start, x2: Math.max(...medians), ...style }),
    Plot.ruleX(medians, { y1: 0, y2: 0.5, ...style }),
  ];
}

function legendEntry(
  { label }: SurvivalGroup,
  drawn: readonly DrawnGroup[],
  lineWidth: number,
): LegendEntry {
  const group = drawn.find((each) => each.label === label);
  return group === undefined ? { label: `${label}: no patients` } : {
    label: `${label} (N=${group.estimate.n})`,
    colour: group.colour,
    dash: group.dash,
    lineWidth,
  };
}

function lastTime(steps: readonly (readonly SurvivalStep[])[]): number {
  return Math.max(...steps.map((rows) => rows.at(-1)!.time));
}

function checkGroups(labels: readonly string[]): void {
  if (labels.length === 0 || labels.length > lineDashes.length) {
    throw new RangeError(
      `Cannot draw the survival figure: it takes 1 to ${lineDashes.length} groups, current number is ${labels.length}`,
    );
  }
  const repeated = labels.find((label, i) => labels.indexOf(label) < i);
  if (repeated !== undefined) {
    throw new RangeError(
      `Cannot draw the survival figure: each group needs its own label, "${repeated}" stands twice`,
    );
  }
}
