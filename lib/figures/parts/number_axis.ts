import { type Axis, footAxis } from "./axes.ts";
import { type FigureStyle, unitsWide } from "../style/figure_style.ts";
import { readableTicks } from "../text/tick_texts.ts";

/** The axis at the foot of a frame between two margins, with ticks in round numbers. */
export function numberAxis(
  label: string,
  { lastTick, most, marginLeft, marginRight }: {
    readonly lastTick: number;
    /** How many ticks at most. */
    readonly most: number;
    readonly marginLeft: number;
    readonly marginRight: number;
  },
  style: FigureStyle,
): Axis & {
  /** Its length in units. */
  readonly length: number;
} {
  const { font } = style;
  const length = unitsWide(style) - marginLeft - marginRight;
  const ticks = readableTicks(lastTick, { most, length, font });
  return { ...footAxis(label, { font, length, ticks }), length };
}
