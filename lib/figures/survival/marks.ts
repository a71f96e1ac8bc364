import * as Plot from "@observablehq/plot";
import { type KaplanMeier, medianSurvival } from "../../survival/mod.ts";
import { rounded } from "../style/figure_style.ts";
import type { SurvivalStep } from "./steps.ts";
import { guideLine, lineDashes, type Palette } from "../style/theme.ts";

/** A group with patients, and how its curve looks. */
export interface DrawnGroup {
  /** Name in the legend and in the table under the axis. */
  readonly label: string;
  /** Its Kaplan–Meier estimate. */
  readonly estimate: KaplanMeier;
  /** Colour of its line. */
  readonly colour: string;
  /** Dashes of its line. */
  readonly dash: string;
}

const halfTick = 0.018;

/** The groups with patients, each with a colour and a dash of its own. */
export function drawnGroups(
  groups: readonly {
    readonly label: string;
    readonly estimate: KaplanMeier | undefined;
  }[],
  { lines }: Palette,
): readonly DrawnGroup[] {
  return groups.flatMap(({ label, estimate }, i) =>
    estimate === undefined
      ? []
      : [{ label, estimate, colour: lines[i]!, dash: lineDashes[i]! }]
  );
}

/** A curve as steps, with censor marks and confidence band where asked for. */
export function curveMarks(
  { colour, dash }: DrawnGroup,
  rows: readonly SurvivalStep[],
  lineWidth: number,
  { censorMarks = true, confidenceBand = false }: {
    readonly censorMarks?: boolean;
    readonly confidenceBand?: boolean;
  },
): Plot.Markish[] {
  const position = { x: "time", curve: "step-after" } as const;
  return [
    ...(confidenceBand
      ? [
        Plot.areaY(rows, {
          ...position,
          y1: "lower",
          y2: "upper",
          fill: colour,
          fillOpacity: 0.12,
        }),
      ]
      : []),
    Plot.line(rows, {
      ...position,
      y: "survival",
      stroke: colour,
      strokeWidth: lineWidth,
      strokeDasharray: dash,
    }),
    ...(censorMarks
      ? [
        Plot.ruleX(spaced(rows.filter(({ censored }) => censored > 0)), {
          x: "time",
          y1: (row: SurvivalStep) => Math.max(0, row.survival - halfTick),
          y2: (row: SurvivalStep) => Math.min(1, row.survival + halfTick),
          stroke: colour,
          strokeWidth: rounded(0.8 * lineWidth),
        }),
      ]
      : []),
  ];
}

/** More ticks than these on a curve would run together into a band. */
const mostTicks = 100;

/** Of many ticks those that stand apart. */
function spaced(ticks: readonly SurvivalStep[]): readonly SurvivalStep[] {
  if (ticks.length <= mostTicks) return ticks;
  const distance = (ticks.at(-1)!.time - ticks[0]!.time) / mostTicks;
  let last = -Infinity;
  return ticks.filter(({ time }) => {
    if (time - last < distance) return false;
    last = time;
    return true;
  });
}

/** Thin lines from one half to the median of each curve that has one. */
export function medianMarks(
  groups: readonly DrawnGroup[],
  start: number,
): Plot.Markish[] {
  const medians = groups.flatMap(({ estimate }) => {
    const { median } = medianSurvival(estimate, { interval: "spss" });
    return median === null ? [] : [median];
  });
  if (medians.length === 0) return [];
  return [
    Plot.ruleY([0.5], { x1: start, x2: Math.max(...medians), ...guideLine }),
    Plot.ruleX(medians, { y1: 0, y2: 0.5, ...guideLine }),
  ];
}
