import * as Plot from "@observablehq/plot";
import type { KaplanMeier } from "../../survival/mod.ts";
import { lineDashes, type Palette } from "../style/theme.ts";
import { type CurveEnd, type SurvivalStep, survivalSteps } from "./steps.ts";

/** A curve of a group with patients, and how it looks. */
export interface DrawnCurve {
  /** Name in the legend and in the table under the axis. */
  readonly label: string;
  /** What the legend says; label and number of patients if left out. */
  readonly entry?: string;
  /** Its Kaplan–Meier estimate. */
  readonly estimate: KaplanMeier;
  /** Its corners in the frame. */
  readonly steps: readonly SurvivalStep[];
  /** Colour of its line. */
  readonly colour: string;
  /** Dashes of its line. */
  readonly dash: string;
}

/** The groups with patients, each with a colour and a dash of its own. */
export function drawnCurves(
  groups: readonly {
    readonly label: string;
    readonly estimate: KaplanMeier | undefined;
  }[],
  { lines }: Palette,
  end: CurveEnd,
): readonly DrawnCurve[] {
  return groups.flatMap(({ label, estimate }, i) =>
    estimate === undefined ? [] : [{
      label,
      estimate,
      steps: survivalSteps(label, estimate, end),
      colour: lines[i]!,
      dash: lineDashes[i]!,
    }]
  );
}

/** The line of a curve. */
export function curveLine(
  { colour, dash, steps }: DrawnCurve,
  lineWidth: number,
): Plot.Markish {
  return Plot.line(steps, {
    x: "time",
    curve: "step-after",
    y: "survival",
    stroke: colour,
    strokeWidth: lineWidth,
    strokeDasharray: dash,
  });
}
