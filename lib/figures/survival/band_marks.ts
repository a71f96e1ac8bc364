import * as Plot from "@observablehq/plot";
import type { SurvivalStep } from "./steps.ts";

/** What is possible for survival from one time to the next. */
export interface SurvivalBandRow {
  /** Time from which on it holds. */
  readonly time: number;
  /** Least survival that is possible. */
  readonly lowest: number;
  /** Greatest survival that is possible. */
  readonly highest: number;
  /** Lower end of the inner band, a quantile of a sample. */
  readonly lower: number;
  /** Upper end of the inner band. */
  readonly upper: number;
}

/** Where a row is drawn: column and line of its panel, from 0. */
interface Place {
  readonly fx: number;
  readonly fy: number;
}

/** The bands of all panels, the inner before the outer one, and the curves. */
export function bandMarks(
  bands: readonly (SurvivalBandRow & Place)[],
  curves: readonly (SurvivalStep & Place)[],
  { outer, inner, curve, lineWidth }: {
    readonly outer: string;
    readonly inner: string;
    readonly curve: string;
    readonly lineWidth: number;
  },
): Plot.Markish[] {
  const step = {
    fx: "fx",
    fy: "fy",
    x: "time",
    curve: "step-after",
    z: null,
  } as const;
  return [
    Plot.areaY(bands, { ...step, y1: "lowest", y2: "highest", fill: outer }),
    Plot.areaY(bands, { ...step, y1: "lower", y2: "upper", fill: inner }),
    Plot.line(curves, {
      ...step,
      y: "survival",
      stroke: curve,
      strokeWidth: lineWidth,
    }),
  ];
}
