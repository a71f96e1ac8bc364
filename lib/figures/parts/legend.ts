import type * as Plot from "@observablehq/plot";
import { type FigureStyle, unitsWide } from "../style/figure_style.ts";
import {
  entryMarks,
  type FrameCorner,
  indentOf,
  type LegendEntry,
} from "./legend_entries.ts";
import { lineHeight, textWidth, wrapText } from "../text/text.ts";

/** A legend above a frame. */
export interface Legend {
  /** Its height in units. */
  readonly height: number;
  /** Its marks, given where the frame begins. */
  readonly marks: (frame: FrameCorner) => Plot.Markish[];
}

const rowHeight = 10;
const columnGap = 8;
/** Room that it leaves free at the right. */
const marginRight = 8;

/**
 * Lays out a legend in as many columns as there is room for; names longer than
 * the room are wrapped.
 *
 * @param place Where it begins, from the left and the top of the figure.
 */
export function layOutLegend(
  entries: readonly LegendEntry[],
  style: FigureStyle,
  { left, top = 0, downward = false }: {
    readonly left: number;
    readonly top?: number;
    /** Whether it is read down each column, and not line by line. */
    readonly downward?: boolean;
  },
): Legend {
  const { font } = style;
  const room = unitsWide(style) - left - marginRight;
  const widest = Math.max(
    0,
    ...entries.map((entry) => indentOf(entry) + textWidth(entry.label, font)),
  );
  const fitting = Math.floor((room + columnGap) / (widest + columnGap));
  const columns = Math.min(entries.length, Math.max(1, fitting));
  const perColumn = Math.ceil(entries.length / columns);
  let y = top + 6;
  let next = top;
  let bottom = top;
  const placed = entries.map((entry, i) => {
    const column = downward ? Math.floor(i / perColumn) : i % columns;
    const isFirst = downward ? i % perColumn === 0 : i === 0;
    if (isFirst) y = top + 6;
    else if (downward || column === 0) y = next + 6;
    const lines = wrapText(
      entry.label,
      columns === 1 ? room - indentOf(entry) : Infinity,
      font,
    );
    next = Math.max(
      downward ? 0 : next,
      y - 6 + rowHeight + lineHeight * (lines.length - 1),
    );
    bottom = Math.max(bottom, next);
    return { entry, lines, x: left + room / columns * column, y };
  });
  return {
    height: bottom - top,
    marks: (frame) => entryMarks(placed, frame),
  };
}
