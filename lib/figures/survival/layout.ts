import type * as Plot from "@observablehq/plot";
import { axisLines } from "../parts/axes.ts";
import { type FigureStyle, unitsWide } from "../style/figure_style.ts";
import { survivalAxis, timeAxis } from "./axes.ts";
import type { SurvivalComparisonResult } from "./comparison.ts";
import {
  type CountedGroup,
  countsOf,
  layOutCountTable,
  nameWidth,
} from "./count_table.ts";
import { curveLine, type DrawnCurve } from "./drawn_curves.ts";
import { survivalLegend } from "./legend.ts";
import type { SurvivalOptions } from "./options.ts";
import type { SurvivalPart } from "./parts/survival_part.ts";
import { partsOf } from "./parts/survival_parts.ts";

/** Words, times and results of a survival figure. */
export interface SurvivalContent {
  /** Label of the time axis, with its unit. */
  readonly timeLabel: string;
  /** Label of the survival axis. */
  readonly survivalLabel: string;
  /** Times of the ticks and of the numbers at risk, from 0 upward. */
  readonly times: readonly number[];
  /** Results of comparisons, for the parts that print them. */
  readonly comparisons?: readonly SurvivalComparisonResult[];
}

/** What curves are put together with. */
export interface SurvivalLayout extends SurvivalContent, SurvivalOptions {
  /** Names of all groups, with a curve or without. */
  readonly labels: readonly string[];
  /** Height of the frame in units. */
  readonly plotHeight: number;
  readonly style: FigureStyle;
  /** Whose numbers stand under the axis; those of the curves by default. */
  readonly counted?: readonly CountedGroup[];
}

/** Puts curves and parts together; returns what Observable Plot draws. */
export function layOutSurvival(
  curves: readonly DrawnCurve[],
  layout: SurvivalLayout,
): Plot.PlotOptions & { readonly height: number } {
  const { comparisons = [], lastTime, plotHeight, style } = layout;
  const { counted = curves } = layout;
  const width = unitsWide(style);
  const parts = partsOf(layout.parts);
  const rows = parts.flatMap(({ counts }) => counts ?? []);
  const times = shownTimes(layout, curves);
  const counts = counted.flatMap((group) =>
    rows.flatMap((row) => countsOf(group, row, times))
  );
  const besideCounts = rows.length === 1
    ? counted.map(({ label }) => label)
    : rows.map(({ name }) => name);
  const besideWidth = nameWidth(besideCounts, counts, style.font);
  // Names of curves stand beside their numbers, or over them where there are several or they would take much of the page.
  const isOver = rows.length > 1 || besideWidth > 0.3 * width;
  const side = survivalAxis(
    layout.survivalLabel,
    plotHeight,
    style,
    parts.some(({ percent }) => percent),
  );
  const marginLeft = rows.length > 1 || rows.length === 1 && !isOver
    ? Math.max(side.room, besideWidth)
    : side.room;
  const foot = timeAxis(
    layout.timeLabel,
    times,
    {
      rows: curves.flatMap(({ steps }) => steps),
      lastTime,
      texts: counts.map(({ text }) => text),
      marginLeft,
    },
    style,
  );
  const { domain, marginRight } = foot;
  const table = layOutCountTable(counted, rows, foot.times, {
    top: foot.room,
    left: 4 - marginLeft,
    ...(isOver && { wrapAt: width - 8 }),
    font: style.font,
  });
  const legend = survivalLegend(
    layout.labels,
    curves,
    [
      ...comparisons.flatMap((result) => resultLines(parts, result)),
      ...parts.flatMap(({ lines }) => lines?.(curves) ?? []),
    ],
    style,
    marginLeft,
  );
  const drawing = {
    curves,
    start: domain[0],
    perTime: foot.panelWidth / (domain[1] - domain[0]),
    lineWidth: style.lineWidth,
  };
  const marginTop = legend.height + 8;
  const marginBottom = foot.room + table.height;
  const frame = { marginLeft, marginTop };
  return {
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
      ...parts.flatMap(({ under }) => under?.(drawing) ?? []),
      ...curves.map((curve) => curveLine(curve, style.lineWidth)),
      ...parts.flatMap(({ over }) => over?.(drawing) ?? []),
      ...legend.marks(frame),
      ...table.marks,
    ],
  };
}

/** The times of the axis as far as it goes. */
function shownTimes(
  { times, lastTime, leastAtRisk }: SurvivalContent & SurvivalOptions,
  curves: readonly DrawnCurve[],
): readonly number[] {
  // An axis needs two ticks, so that it can be read.
  if (lastTime !== undefined) {
    const before = times.filter((time) => time <= lastTime);
    return before.length < 2 ? [times[0]!, lastTime] : before;
  }
  if (leastAtRisk === undefined) return times;
  const end = Math.max(...curves.map(({ steps }) => steps.at(-1)!.time));
  return times.filter((time, i) => time <= end || i < 2);
}

/** What the parts print of a comparison, under its name; nothing if they print nothing. */
function resultLines(
  parts: readonly SurvivalPart[],
  result: SurvivalComparisonResult,
): readonly string[] {
  const lines = parts.flatMap(({ results }) => results?.(result) ?? []);
  return lines.length === 0 || result.label === undefined
    ? lines
    : [result.label, ...lines];
}
