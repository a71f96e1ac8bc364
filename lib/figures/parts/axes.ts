import * as Plot from "@observablehq/plot";
import type { FontName } from "../style/fonts.ts";
import { lineHeight, longestText, wrapText } from "../text/text.ts";
import { fontSize } from "../style/theme.ts";

/** An axis and the room that it takes outside the frame, in units. */
export interface Axis {
  readonly mark: Plot.Markish;
  readonly room: number;
}

const tickSize = 3;
const tickPadding = 3;
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

/** Lines at the left side and at the foot of a frame, on which the ticks stand. */
export function axisLines(): Plot.Markish[] {
  return [Plot.frame({ anchor: "left" }), Plot.frame({ anchor: "bottom" })];
}
