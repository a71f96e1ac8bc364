import * as Plot from "@observablehq/plot";
import type { FontName } from "./fonts.ts";
import { lineHeight, longestText, textWidth, wrapText } from "./text.ts";
import { fontSize } from "./theme.ts";

/** An axis and the room that it takes outside the frame, in units. */
export interface Axis {
  readonly mark: Plot.Markish;
  readonly room: number;
}

const tickSize = 3;
const tickPadding = 3;
/** Between the texts of two ticks. */
const tickGap = 4;
/** From the frame to the text of a tick. */
const tickRoom = tickSize + tickPadding;
const common = {
  labelAnchor: "center",
  labelArrow: "none",
  tickSize,
  tickPadding,
  lineHeight: lineHeight / fontSize,
} as const;

/** The axis at the foot of a frame; a label longer than the frame is wrapped. */
export function footAxis(
  label: string,
  { font, length, ticks, ...options }: Omit<Plot.AxisXOptions, "ticks"> & {
    readonly font: FontName;
    /** Length of the axis in units. */
    readonly length: number;
    /** Where its ticks are, or about how many of them in round numbers. */
    readonly ticks: readonly number[] | number;
  },
): Axis {
  const lines = wrapText(label, length, font);
  const labelOffset = tickRoom + fontSize + 3 + lineHeight * lines.length;
  const axis = {
    ...common,
    ...options,
    label: lines.join("\n"),
    labelOffset,
  };
  return {
    mark: typeof ticks === "number"
      ? Plot.axisX({ ...axis, ticks })
      : Plot.axisX(ticks, axis),
    room: labelOffset + 4,
  };
}

/** About how many ticks in round numbers an axis has room for, at most `most`. */
export function readableTicks(
  lastTick: number,
  { most, length, font }: {
    readonly most: number;
    readonly length: number;
    readonly font: FontName;
  },
): number {
  // Up to a few units the round numbers have a decimal.
  const text = lastTick < 5 ? "0.0" : tickText(lastTick);
  const widest = textWidth(text, font) + tickGap;
  // Round numbers can be closer than asked for, by half at most.
  return Math.max(1, Math.min(most, Math.floor(length / widest / 1.5)));
}

/**
 * The axis at the left side of a frame, as far from it as its longest tick
 * label; a label longer than the frame is wrapped, and so are tick labels.
 */
export function sideAxis(
  label: string | null,
  { font, length, tickTexts, mostRoom = Infinity, ...options }:
    & Plot.AxisYOptions
    & {
      readonly font: FontName;
      /** Length of the axis in units. */
      readonly length: number;
      /** The texts at its ticks, or ones that are as long. */
      readonly tickTexts: readonly string[];
      /** Room for the tick labels at most. */
      readonly mostRoom?: number;
    },
): Axis & {
  /** Lines of the longest tick label. */
  readonly tickLines: number;
} {
  const wrapped = new Map(
    tickTexts.map((text) => [text, wrapText(text, mostRoom, font)]),
  );
  const lines = [...wrapped.values()];
  const offset = tickRoom + longestText(lines.flat(), font);
  const labelLines = label === null ? [] : wrapText(label, length, font);
  const labelOffset = offset + 4 + lineHeight * labelLines.length;
  return {
    mark: Plot.axisY({
      ...common,
      ...options,
      label: label === null ? null : labelLines.join("\n"),
      labelOffset,
      ...(mostRoom < Infinity && {
        tickFormat: (text: string) => wrapped.get(text)!.join("\n"),
      }),
    }),
    room: (label === null ? offset : labelOffset) + 4,
    tickLines: Math.max(...lines.map(({ length }) => length)),
  };
}

/** Room at the right of a frame for the half of the last tick's label. */
export function rightMargin(lastTick: number, font: FontName): number {
  return Math.max(8, Math.ceil(textWidth(tickText(lastTick), font) / 2) + 2);
}

function tickText(tick: number): string {
  return Math.ceil(tick).toLocaleString("en");
}

/** Lines at the left side and at the foot of a frame, on which the ticks stand. */
export function axisLines(): Plot.Markish[] {
  return [Plot.frame({ anchor: "left" }), Plot.frame({ anchor: "bottom" })];
}

/**
 * Those of some times at which a text can stand without touching the next: each
 * that is far enough from the last.
 *
 * @param perTime Units of the axis in a unit of time.
 * @param texts What stands at the times.
 */
export function readableTimes(
  times: readonly number[],
  perTime: number,
  texts: readonly string[],
  font: FontName,
): readonly number[] {
  const distance = (longestText(texts, font) + tickGap) / perTime;
  const readable: number[] = [];
  for (const time of times) {
    const last = readable.at(-1);
    if (last === undefined || time - last >= distance) readable.push(time);
  }
  return readable;
}
