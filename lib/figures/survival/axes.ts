import { type Axis, footAxis, sideAxis } from "../parts/axes.ts";
import { type FigureStyle, unitsWide } from "../style/figure_style.ts";
import { longestText } from "../text/text.ts";
import { readableTimes, rightMargin } from "../text/tick_texts.ts";

/** The axis of survival, from 0 to 1, or in percent. */
export function survivalAxis(
  label: string,
  length: number,
  { font }: FigureStyle,
  inPercent = false,
): Axis {
  return sideAxis(label, {
    font,
    length,
    tickTexts: [inPercent ? "100%" : "0.0"],
    ticks: 5,
    tickFormat: inPercent ? ".0%" : ".1f",
  });
}

/** An axis of time, and what follows from it. */
export interface TimeAxis extends Axis {
  /** First and last time. */
  readonly domain: readonly [number, number];
  /** The times that have a tick. */
  readonly times: readonly number[];
  /** Width of a panel in units. */
  readonly panelWidth: number;
  /** Room at the right of the last panel. */
  readonly marginRight: number;
}

/**
 * The axis of time at the foot of one panel or of several side by side, with
 * ticks at those of the times that have room.
 */
export function timeAxis(
  label: string,
  times: readonly number[],
  { rows, lastTime, texts = [], marginLeft, columns = 1, gap = 0 }: {
    /** What is drawn over the axis. */
    readonly rows: readonly { readonly time: number }[];
    /** Where the axis ends; after ticks and curves if left out. */
    readonly lastTime?: number | undefined;
    /** What stands at the times beside their own texts. */
    readonly texts?: readonly string[];
    readonly marginLeft: number;
    /** Panels side by side. */
    readonly columns?: number;
    /** Room between panels. */
    readonly gap?: number;
  },
  style: FigureStyle,
): TimeAxis {
  const { font } = style;
  const domain = lastTime === undefined
    ? timeDomain(times, rows)
    : [times[0]!, lastTime] as const;
  // The last text stands half outside the frame.
  const marginRight = Math.max(
    rightMargin(domain[1], font),
    Math.ceil(longestText(texts, font) / 2) + 2,
  );
  const tickFormat = (time: number) => time.toLocaleString("en");
  const length = unitsWide(style) - marginLeft - marginRight;
  const panelWidth = (length - gap * (columns - 1)) / columns;
  const ticks = readableTimes(
    times,
    panelWidth / (domain[1] - domain[0]),
    [...times.map(tickFormat), ...texts],
    font,
  );
  const axis = footAxis(label, { font, length, ticks, tickFormat });
  return { ...axis, domain, times: ticks, panelWidth, marginRight };
}

/**
 * First and last time on the axis: those of the ticks, or a little after the end
 * of the longest curve, so that its last step does not lie on the frame.
 */
function timeDomain(
  ticks: readonly number[],
  rows: readonly { readonly time: number }[],
): readonly [number, number] {
  const start = ticks[0]!;
  const lastTick = Math.max(...ticks);
  const end = rows.reduce((last, { time }) => Math.max(last, time), start);
  return [start, end < lastTick ? lastTick : end + 0.02 * (end - start)];
}
