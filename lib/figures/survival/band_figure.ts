import * as Plot from "@observablehq/plot";
import type { KaplanMeier } from "../../survival/mod.ts";
import { axisLines } from "../parts/axes.ts";
import { checkDistinct } from "./check_distinct.ts";
import {
  drawFigure,
  type Figure,
  type FigureLabels,
} from "../drawing/figure.ts";
import { figureStyle, rounded } from "../style/figure_style.ts";
import { layOutLegend } from "../parts/legend.ts";
import { survivalAxis, timeAxis } from "./axes.ts";
import { bandMarks, type SurvivalBandRow } from "./band_marks.ts";
import { survivalSteps } from "./steps.ts";
import { lineHeight, wrapText } from "../text/text.ts";
import { fontSize } from "../style/theme.ts";

/** One panel: a curve and the bands around it. */
export interface SurvivalBandPanel {
  /** Name of the panel. */
  readonly label: string;
  /** The curve. */
  readonly estimate: KaplanMeier;
  /** The bands, ascending in time. */
  readonly band: readonly SurvivalBandRow[];
}

/** Labels of a figure of survival bands. */
export interface SurvivalBandFigureOptions extends FigureLabels {
  /** Label of the time axis, with its unit. */
  readonly timeLabel: string;
  /** Label of the survival axis. */
  readonly survivalLabel: string;
  /** Times of the ticks, from 0 upward. */
  readonly times: readonly number[];
  /** Name of the band from `lowest` to `highest`. */
  readonly outerLabel: string;
  /** Name of the band from `lower` to `upper`. */
  readonly innerLabel: string;
  /** Name of the curve. */
  readonly curveLabel: string;
}

const columns = 2;
const panelHeight = 84;
/** Room between panels, and over the name of each, in units. */
const gap = 8;

/**
 * Draws survival curves in panels, two in a row, each before an outer band of
 * what is possible and an inner band of what a sample holds.
 *
 * @param panels The panels, in reading order.
 * @param options Labels and style.
 * @returns The figure.
 * @throws {RangeError} If there is no panel, or a label stands twice.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readFigure, survivalBandFigure } from "../mod.ts";
 * import { kaplanMeier } from "../../survival/mod.ts";
 *
 * const { svg } = survivalBandFigure([{
 *   label: "All",
 *   estimate: kaplanMeier([3, 5, 5, 8], [1, 1, 0, 1]),
 *   band: [
 *     { time: 0, lowest: 1, highest: 1, lower: 1, upper: 1 },
 *     { time: 4, lowest: 0.4, highest: 0.9, lower: 0.6, upper: 0.8 },
 *   ],
 * }], {
 *   id: "figure-2-band",
 *   title: "Survival in other data sets",
 *   description: "After 4 months survival lies between 40 and 90 percent.",
 *   timeLabel: "Months",
 *   survivalLabel: "Survival",
 *   times: [0, 4, 8],
 *   outerLabel: "Possible",
 *   innerLabel: "95% of the data sets",
 *   curveLabel: "This data set",
 * });
 * assert.equal(readFigure(svg).id, "figure-2-band");
 * ```
 */
export function survivalBandFigure(
  panels: readonly SurvivalBandPanel[],
  options: SurvivalBandFigureOptions,
): Figure {
  checkPanels(panels.map(({ label }) => label));
  const { times, timeLabel, survivalLabel } = options;
  const style = figureStyle(options);
  const { font, palette, lineWidth } = style;
  const [outer, inner] = palette.grades as readonly [string, string];
  const curve = palette.lines[0]!;
  const rowsOfPanels = Math.ceil(panels.length / columns);
  const place = (i: number) => ({
    fx: i % columns,
    fy: Math.floor(i / columns),
  });
  const bands = panels.flatMap(({ band }, i) =>
    band.map((row) => ({ ...row, ...place(i) }))
  );
  const lines = panels.flatMap(({ label, estimate }, i) =>
    survivalSteps(label, estimate).map((step) => ({ ...step, ...place(i) }))
  );
  const side = survivalAxis(survivalLabel, panelHeight * rowsOfPanels, style);
  const rows = [...bands, ...lines];
  const foot = timeAxis(
    timeLabel,
    times,
    { rows, marginLeft: side.room, columns, gap },
    style,
  );
  const { domain, marginRight, panelWidth } = foot;
  const titles = panels.map(({ label, estimate }, i) => ({
    lines: wrapText(
      `${label} (N=${estimate.n.toLocaleString("en")})`,
      panelWidth,
      font,
    ),
    ...place(i),
  }));
  const titleHeight = gap + lineHeight *
      Math.max(...titles.map(({ lines }) => lines.length));
  const legend = layOutLegend(
    [
      { label: options.outerLabel, colour: outer },
      { label: options.innerLabel, colour: inner },
      { label: options.curveLabel, colour: curve, dash: "none", lineWidth },
    ],
    style,
    { left: side.room },
  );
  const marginTop = legend.height + titleHeight;
  const frame = { marginLeft: side.room, marginTop };
  return drawFigure({
    height: legend.height + (panelHeight + titleHeight) * rowsOfPanels +
      foot.room,
    ...frame,
    marginBottom: foot.room,
    marginRight,
    x: { domain },
    y: { domain: [0, 1] },
    fx: { axis: null, padding: share(gap, panelWidth) },
    fy: { axis: null, padding: share(titleHeight, panelHeight) },
    marks: [
      side.mark,
      foot.mark,
      ...bandMarks(bands, lines, { outer, inner, curve, lineWidth }),
      ...axisLines(),
      Plot.text(titles, {
        fx: "fx",
        fy: "fy",
        text: ({ lines }: { lines: readonly string[] }) => lines.join("\n"),
        lineHeight: lineHeight / fontSize,
        frameAnchor: "top-left",
        lineAnchor: "bottom",
        dy: -4,
      }),
      ...legend.marks(frame),
    ],
  }, options);
}

function checkPanels(labels: readonly string[]): void {
  if (labels.length === 0) {
    throw new RangeError(
      "Cannot draw the survival bands: expected at least one panel, current number is 0",
    );
  }
  checkDistinct("draw the survival bands", "panel", labels);
}

/** Share of a gap in a panel and its gap, which the scale of panels asks for. */
function share(gap: number, panel: number): number {
  return rounded(gap / (panel + gap));
}
