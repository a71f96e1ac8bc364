import * as Plot from "@observablehq/plot";
import { type Axis, sideAxis } from "./axes.ts";
import type { FigureStyle } from "./figure_style.ts";

/** How the target lesions of a patient compare with baseline at a time. */
export interface LesionChange {
  /** The patient. */
  readonly patient: string;
  /** When they were measured. */
  readonly month: number;
  /** Change of the sum of their diameters since baseline, in percent; null where there is none. */
  readonly changeFromBaseline: number | null;
  /** The response at that time, a key of `responseNames`. */
  readonly response: string;
}

/** A row whose change is known. */
export type Measured = LesionChange & { readonly changeFromBaseline: number };

/** Why there is no figure of changes. */
export const noLesions =
  "No change of target lesions can be drawn: no patient has their sum at baseline and later.";
/** Height of the frame in units. */
export const plotHeight = 128;
/** RECIST's bounds of partial response and of progression, in percent. */
const bounds = [-30, 20];

/** The rows whose change is known. */
export function measured(changes: readonly LesionChange[]): Measured[] {
  return changes.filter((row): row is Measured =>
    row.changeFromBaseline !== null
  );
}

/** The axis of changes. */
export function changeAxis(
  rows: readonly Measured[],
  { font }: FigureStyle,
): Axis {
  const largest = rows.reduce(
    (most, { changeFromBaseline }) =>
      Math.max(most, Math.abs(changeFromBaseline)),
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
  return Plot.ruleY(bounds, {
    stroke: "#7f7f7f",
    strokeWidth: 0.5,
    strokeDasharray: "2,2",
  });
}
