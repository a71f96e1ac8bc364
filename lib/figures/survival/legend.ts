import type { FigureStyle } from "../style/figure_style.ts";
import { layOutLegend, type Legend } from "../parts/legend.ts";
import type { LegendEntry } from "../parts/legend_entries.ts";
import type { DrawnCurve } from "./drawn_curves.ts";

/**
 * The legend of survival curves, with lines of results under it; a group without
 * patients is named too.
 *
 * @param labels Names of all groups.
 * @param drawn The groups that have a curve.
 * @param results Lines of text.
 * @param left Where it begins, from the left of the figure.
 */
export function survivalLegend(
  labels: readonly string[],
  drawn: readonly DrawnCurve[],
  results: readonly string[],
  style: FigureStyle,
  left: number,
): Legend {
  const curves = layOutLegend(
    labels.map((label) =>
      entryOf(label, drawn.find((group) => group.label === label), style)
    ),
    style,
    { left },
  );
  const under = layOutLegend(
    results.map((label) => ({ label })),
    style,
    { left, top: curves.height, downward: true },
  );
  return {
    height: curves.height + under.height,
    marks: (frame) => [...curves.marks(frame), ...under.marks(frame)],
  };
}

function entryOf(
  label: string,
  group: DrawnCurve | undefined,
  { lineWidth }: FigureStyle,
): LegendEntry {
  return group === undefined ? { label: `${label}: no patients` } : {
    label: group.entry ??
      `${label} (N=${group.estimate.n.toLocaleString("en")})`,
    colour: group.colour,
    dash: group.dash,
    lineWidth,
  };
}
