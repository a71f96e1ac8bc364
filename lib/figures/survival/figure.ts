import {
  type KaplanMeier,
  riskTable as riskTableOf,
} from "../../survival/mod.ts";
import { axisLines } from "../parts/axes.ts";
import { checkDistinct } from "./check_distinct.ts";
import { comparisonLines } from "./comparison_lines.ts";
import {
  drawFigure,
  type Figure,
  type FigureLabels,
} from "../drawing/figure.ts";
import { figureStyle, unitsWide } from "../style/figure_style.ts";
import { countText, layOutRiskTable } from "./risk_table_marks.ts";
import { statementFigure } from "../drawing/statement_figure.ts";
import { survivalAxis, timeAxis } from "./axes.ts";
import type { SurvivalComparisonResult } from "./comparison.ts";
import type { SurvivalFigureParts } from "./figure_parts.ts";
import { survivalLegend } from "./legend.ts";
import { curveMarks, drawnGroups, medianMarks } from "./marks.ts";
import { survivalSteps } from "./steps.ts";
import { longestText } from "../text/text.ts";
import { lineDashes } from "../style/theme.ts";

/** One curve of the figure. */
export interface LabelledCurve {
  /** Name in the legend and in the table under the axis. */
  readonly label: string;
  /** Its Kaplan–Meier estimate; undefined for a group without patients. */
  readonly estimate: KaplanMeier | undefined;
}

/** Labels of a survival figure and what it shows beside the curves. */
export interface SurvivalFigureOptions
  extends FigureLabels, SurvivalFigureParts {
  /** Label of the time axis, with its unit. */
  readonly timeLabel: string;
  /** Label of the survival axis. */
  readonly survivalLabel: string;
  /** Times of the ticks and of the numbers at risk, from 0 upward. */
  readonly times: readonly number[];
  /** Results that `pValue` and `hazardRatio` print. */
  readonly comparison?: SurvivalComparisonResult | undefined;
}

/** Height of the frame in units. */
const plotHeight = 127;

/**
 * Draws Kaplan–Meier curves, with the numbers at risk under the same axis and
 * whatever else the options ask for. A group without patients is named in the
 * legend; without any patient the figure says so.
 *
 * @param groups The curves, in the order of the legend.
 * @param options Labels, style, and what is shown beside the curves.
 * @returns The figure.
 * @throws {RangeError} If there is no group, more groups than distinct line
 * styles, or a label twice.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readFigure, survivalFigure } from "../mod.ts";
 * import { kaplanMeier } from "../../survival/mod.ts";
 *
 * const estimate = kaplanMeier([3, 5, 5, 8, 10, 12], [1, 1, 0, 1, 0, 1]);
 * const { svg } = survivalFigure([{ label: "All", estimate }], {
 *   id: "figure-2",
 *   title: "Progression-free survival",
 *   description: "Half of the patients had progressed after 8 months.",
 *   timeLabel: "Months",
 *   survivalLabel: "Progression-free survival",
 *   times: [0, 4, 8, 12],
 * });
 * assert.equal(readFigure(svg).id, "figure-2");
 * ```
 */
export function survivalFigure(
  groups: readonly LabelledCurve[],
  options: SurvivalFigureOptions,
): Figure {
  const allLabels = groups.map(({ label }) => label);
  checkGroups(allLabels);
  const style = figureStyle(options);
  const drawn = drawnGroups(groups, style.palette);
  if (drawn.length === 0) {
    return statementFigure(
      `No curve can be drawn: no patient belongs to ${allLabels.join(", ")}.`,
      options,
    );
  }
  const { times, riskTable = true } = options;
  const width = unitsWide(style);
  const { cumulativeEvents = false, percentAxis = false } = options;
  const counts = riskTable
    ? drawn.flatMap(({ estimate }) =>
      riskTableOf(estimate, times).map((row) =>
        countText(row, cumulativeEvents)
      )
    )
    : [];
  // Half of a count stands left of the axis.
  const nameWidth = 12 +
    longestText(drawn.map(({ label }) => label), style.font) +
    Math.max(0, Math.ceil(longestText(counts, style.font) / 2) - 5);
  // Names stand beside their counts, or over them where they would take much of the page.
  const namesBeside = nameWidth <= 0.3 * width;
  const side = survivalAxis(
    options.survivalLabel,
    plotHeight,
    style,
    percentAxis,
  );
  const marginLeft = riskTable && namesBeside
    ? Math.max(side.room, nameWidth)
    : side.room;
  const steps = drawn.map(({ label, estimate }) =>
    survivalSteps(label, estimate)
  );
  const foot = timeAxis(
    options.timeLabel,
    times,
    { rows: steps.flat(), texts: counts, marginLeft },
    style,
  );
  const { domain, marginRight } = foot;
  const table = layOutRiskTable(drawn, foot.times, {
    top: foot.room,
    left: 4 - marginLeft,
    ...(!namesBeside && { wrapAt: width - 8 }),
    font: style.font,
    withEvents: cumulativeEvents,
  });
  const legend = survivalLegend(
    allLabels,
    drawn,
    comparisonLines(options),
    style,
    marginLeft,
  );
  const marginTop = legend.height + 8;
  const marginBottom = foot.room + (riskTable ? table.height : 0);
  const frame = { marginLeft, marginTop };
  return drawFigure({
    height: marginTop + plotHeight + marginBottom,
    ...frame,
    marginBottom,
    marginRight,
    x: { domain },
    y: { domain: [0, 1] },
    marks: [
      side.mark,
      foot.mark,
      ...axisLines(),
      ...(options.medianLines ? medianMarks(drawn, domain[0]) : []),
      ...drawn.flatMap((group, i) =>
        curveMarks(group, steps[i]!, style.lineWidth, options)
      ),
      ...legend.marks(frame),
      ...(riskTable ? table.marks : []),
    ],
  }, options);
}

function checkGroups(labels: readonly string[]): void {
  if (labels.length === 0 || labels.length > lineDashes.length) {
    throw new RangeError(
      `Cannot draw the survival figure: it takes 1 to ${lineDashes.length} groups, current number is ${labels.length}`,
    );
  }
  checkDistinct("draw the survival figure", "group", labels);
}
