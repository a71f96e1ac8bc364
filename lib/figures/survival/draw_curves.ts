import {
  drawFigure,
  type Figure,
  type FigureLabels,
  noteRoom,
} from "../drawing/figure.ts";
import type { DrawnCurve } from "./drawn_curves.ts";
import { layOutSurvival, type SurvivalLayout } from "./layout.ts";

/** Height of the frame in units. */
const plotHeight = 127;
/** Where the page or the height asked for leaves less, the frame is lower down to this. */
const leastPlotHeight = 84;

/** Draws curves and parts in the height that was asked for, or that the page has. */
export function drawCurves(
  curves: readonly DrawnCurve[],
  options: FigureLabels & Omit<SurvivalLayout, "plotHeight">,
): Figure {
  const { style, note } = options;
  const layOut = (plotHeight: number) =>
    layOutSurvival(curves, { ...options, plotHeight });
  const usual = layOut(plotHeight);
  const room = (style.height ?? style.tallest) -
    (usual.height + noteRoom(note, style) - plotHeight);
  const fitting = style.height === undefined
    ? Math.min(plotHeight, room)
    : room;
  return drawFigure(
    fitting === plotHeight ? usual : layOut(Math.max(leastPlotHeight, fitting)),
    options,
  );
}
