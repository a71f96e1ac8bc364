import { type Axis, footAxis, sideAxis } from "./axes.ts";
import type { FigureStyle } from "./figure_style.ts";

/** The axis of survival, from 0 to 1. */
export function survivalAxis(
  label: string,
  length: number,
  { font }: FigureStyle,
): Axis {
  return sideAxis(label, {
    font,
    length,
    tickTexts: ["0.0"],
    ticks: 5,
    tickFormat: ".1f",
  });
}

/** The axis of time, with ticks at the given times. */
export function timeAxis(
  label: string,
  times: readonly number[],
  length: number,
  { font }: FigureStyle,
): Axis {
  return footAxis(label, {
    font,
    length,
    ticks: times,
    tickFormat: (time: number) => String(time),
  });
}

/**
 * First and last time on the axis: those of the ticks, or a little after the end
 * of the longest curve, so that its last step does not lie on the frame.
 */
export function timeDomain(
  ticks: readonly number[],
  rows: readonly { readonly time: number }[],
): readonly [number, number] {
  const start = ticks[0]!;
  const lastTick = Math.max(...ticks);
  const end = rows.reduce((last, { time }) => Math.max(last, time), start);
  return [start, end < lastTick ? lastTick : end + 0.02 * (end - start)];
}
