import type * as Plot from "@observablehq/plot";
import type { RiskTableRow } from "../../../survival/mod.ts";
import type { SurvivalComparisonResult } from "../comparison.ts";
import type { DrawnCurve } from "../drawn_curves.ts";

/** What the parts of a survival figure are made from. */
export interface SurvivalDrawing {
  /** The curves in the order of the legend. */
  readonly curves: readonly DrawnCurve[];
  /** First time on the axis. */
  readonly start: number;
  /** Units of the drawing in a unit of time. */
  readonly perTime: number;
  /** Width of the curves in units. */
  readonly lineWidth: number;
}

/** A number under the axis, at each of its times. */
export interface CountRow {
  /** Name of the row, or heading of the table where it is the only one. */
  readonly name: string;
  /** The number at a time; `before` are the rows up to it. */
  readonly of: (row: RiskTableRow, before: readonly RiskTableRow[]) => number;
}

/** One thing that a survival figure can show, by itself. */
export interface SurvivalPart {
  /** Sentence that explains it in the legend under the figure. */
  readonly explanation?: string;
  /** What it draws in the frame, under the curves. */
  readonly under?: (drawing: SurvivalDrawing) => readonly Plot.Markish[];
  /** What it draws in the frame, over the curves. */
  readonly over?: (drawing: SurvivalDrawing) => readonly Plot.Markish[];
  /** What it prints over the frame of a comparison. */
  readonly results?: (result: SurvivalComparisonResult) => readonly string[];
  /** What it prints over the frame of the curves. */
  readonly lines?: (curves: readonly DrawnCurve[]) => readonly string[];
  /** The row that it adds to the table under the axis. */
  readonly counts?: CountRow;
  /** Whether survival is counted in percent. */
  readonly percent?: true;
}
