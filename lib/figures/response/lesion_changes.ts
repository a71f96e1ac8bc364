import * as Plot from "@observablehq/plot";
import { type Axis, sideAxis } from "../parts/axes.ts";
import type { FigureStyle } from "../style/figure_style.ts";
import { guideLine } from "../style/theme.ts";

/** Why there is no figure of changes. */
export const noLesions =
  "No change of target lesions can be drawn: no patient has their sum at baseline and later.";
/** Height of the frame in units. */
export const plotHeight = 128;
/** RECIST's bounds of partial response and of progression, in percent. */
const bounds = [-30, 20];

/** The axis of changes. */
export function changeAxis(
  rows: readonly { readonly change: number }[],
  { font }: FigureStyle,
): Axis {
  const largest = rows.reduce(
    (most, { change }) => Math.max(most, Math.abs(change)),
    100,
  );
  return sideAxis("Change of target lesions (%)", {
    font,
    length: plotHeight,
    tickTexts: [`−${Math.round(largest).toLocaleString("en")}`],
    ticks: 6,
  });
}

/** Lines at RECIST's bounds. */
export function boundLines(): Plot.Markish {
  return Plot.ruleY(bounds, guideLine);
}
