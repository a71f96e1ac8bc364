import * as Plot from "@observablehq/plot";
import type { KaplanMeier } from "../../survival/mod.ts";

/** A corner of a survival curve. */
export interface Corner {
  /** Time of the step. */
  readonly time: number;
  /** Estimate from this time on. */
  readonly survival: number;
  /** How many were censored at this time. */
  readonly censored: number;
}

/** Corners of a curve from time 0, as far as the row given. */
export function corners(
  { curve }: KaplanMeier,
  rows: number = curve.time.length,
): Corner[] {
  return [
    { time: 0, survival: 1, censored: 0 },
    ...Array.from({ length: rows }, (_, i) => ({
      time: curve.time[i]!,
      survival: curve.survival[i]!,
      censored: curve.censored[i]!,
    })),
  ];
}

/** Width for a plot within a widget: that of the widget, at most that of the text. */
export function plotWidth(root: HTMLElement): number {
  const padding = 36;
  return Math.max(240, Math.min(700, root.clientWidth - padding));
}

/** How far the axes go and what they say. */
interface CurveAxes {
  /** Width in pixels. */
  readonly width: number;
  /** Last time on the axis. */
  readonly end: number;
  /** Label of the time axis. */
  readonly timeLabel: string;
  /** Said to those who cannot see the plot. */
  readonly description: string;
}

/** A plot of survival against time in the colours of the page. */
export function curvePlot(
  marks: Plot.Markish[],
  { width, end, timeLabel, description }: CurveAxes,
): Element {
  const plot = Plot.plot({
    width,
    height: 280,
    marginLeft: 50,
    marginBottom: 42,
    style: { background: "none", color: "inherit", fontSize: "13px" },
    x: { domain: [0, end], label: timeLabel, labelArrow: "none" },
    y: { domain: [0, 1], label: "Survival", ticks: 5, labelArrow: "none" },
    marks: [Plot.ruleY([0]), Plot.ruleX([0]), ...marks],
  });
  // It is one picture with one description: its groups need no labels.
  for (const group of plot.querySelectorAll("g[aria-label]")) {
    group.removeAttribute("aria-label");
  }
  plot.setAttribute("role", "img");
  plot.setAttribute("aria-label", description);
  return plot;
}

/** What a line of a plot is, beside a sample of it, where curves have already fallen. */
export function curveKey(
  lines: readonly { readonly label: string; readonly colour: string }[],
  end: number,
): Plot.Markish[] {
  const rows = lines.map((line, i) => ({ ...line, y: 0.97 - 0.09 * i }));
  return [
    Plot.ruleY(rows, {
      x1: 0.52 * end,
      x2: 0.6 * end,
      y: "y",
      stroke: ({ colour }: { colour: string }) => colour,
      strokeWidth: 2.2,
    }),
    Plot.text(rows, {
      x: 0.62 * end,
      y: "y",
      text: "label",
      textAnchor: "start",
    }),
  ];
}

/** The line of a curve, with ticks where patients were censored. */
export function curveMarks(rows: readonly Corner[]): Plot.Markish[] {
  const stroke = "currentColor";
  return [
    Plot.line(rows, {
      x: "time",
      y: "survival",
      curve: "step-after",
      stroke,
      strokeWidth: 2.2,
    }),
    Plot.ruleX(rows.filter(({ censored }) => censored > 0), {
      x: "time",
      y1: ({ survival }: Corner) => survival - 0.025,
      y2: ({ survival }: Corner) => survival + 0.025,
      stroke,
      strokeWidth: 2,
    }),
  ];
}
