import { checkDistinct } from "./check_distinct.ts";
import {
  type Figure,
  type FigureLabels,
  statementFigure,
} from "../drawing/figure.ts";
import { drawCurves } from "./draw_curves.ts";
import { figureStyle } from "../style/figure_style.ts";
import { drawnCurves } from "./drawn_curves.ts";
import type { SurvivalContent } from "./layout.ts";
import { checkSurvivalOptions, type SurvivalOptions } from "./options.ts";
import type { KaplanMeier } from "../../survival/mod.ts";
import { lineDashes } from "../style/theme.ts";

/** One curve of the figure. */
export interface LabelledCurve {
  /** Name in the legend and in the table under the axis. */
  readonly label: string;
  /** Its Kaplan–Meier estimate; undefined for a group without patients. */
  readonly estimate: KaplanMeier | undefined;
}

/** Labels of a survival figure and what it shows beside the curves. */
export interface SurvivalFigureOptions
  extends FigureLabels, SurvivalOptions, SurvivalContent {}

/**
 * Draws Kaplan–Meier curves, with the numbers at risk under the same axis and
 * whatever other parts the options name. A group without patients is named in the
 * legend; without any patient the figure says so.
 *
 * @param groups The curves, in the order of the legend.
 * @param options Labels, style, and what is shown beside the curves.
 * @returns The figure.
 * @throws {RangeError} If there is no group, more groups than distinct line
 * styles, or a label twice.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readFigure, survivalFigure } from "../mod.ts";
 * import { kaplanMeier } from "../../survival/mod.ts";
 *
 * const estimate = kaplanMeier([3, 5, 5, 8, 10, 12], [1, 1, 0, 1, 0, 1]);
 * const { svg } = survivalFigure([{ label: "All", estimate }], {
 *   id: "figure-2",
 *   title: "Progression-free survival",
 *   description: "Half of the patients had progressed after 8 months.",
 *   timeLabel: "Months",
 *   survivalLabel: "Progression-free survival",
 *   times: [0, 4, 8, 12],
 * });
 * assert.equal(readFigure(svg).id, "figure-2");
 * ```
 */
export function survivalFigure(
  groups: readonly LabelledCurve[],
  options: SurvivalFigureOptions,
): Figure {
  const allLabels = groups.map(({ label }) => label);
  checkGroups(allLabels);
  checkSurvivalOptions(options);
  const style = figureStyle(options);
  const curves = drawnCurves(groups, style.palette, options);
  if (curves.length === 0) {
    return statementFigure(
      `No curve can be drawn: no patient belongs to ${allLabels.join(", ")}.`,
      options,
    );
  }
  return drawCurves(curves, { labels: allLabels, style, ...options });
}

function checkGroups(labels: readonly string[]): void {
  if (labels.length === 0 || labels.length > lineDashes.length) {
    throw new RangeError(
      `Cannot draw the survival figure: it takes 1 to ${lineDashes.length} groups, current number is ${labels.length}`,
    );
  }
  checkDistinct("draw the survival figure", "group", labels);
}
