import * as Plot from "@observablehq/plot";
import { rounded } from "../../style/figure_style.ts";
import type { SurvivalStep } from "../steps.ts";
import type { SurvivalPart } from "./survival_part.ts";

const halfTick = 0.018;

/** A tick at each censored time; of many, those that stand apart. */
export const censorMarksPart: SurvivalPart = {
  explanation: "Ticks mark censored times.",
  over: ({ curves, lineWidth, perTime }) => {
    const width = rounded(0.8 * lineWidth);
    return curves.map(({ steps, colour }) =>
      Plot.ruleX(
        apart(
          steps.filter(({ censored }) => censored > 0),
          3 * width / perTime,
        ),
        {
          x: "time",
          y1: ({ survival }: SurvivalStep) => Math.max(0, survival - halfTick),
          y2: ({ survival }: SurvivalStep) => Math.min(1, survival + halfTick),
          stroke: colour,
          strokeWidth: width,
        },
      )
    );
  },
};

/** Those that are at least a distance after the last one taken: closer ticks are a band. */
function apart(
  ticks: readonly SurvivalStep[],
  distance: number,
): readonly SurvivalStep[] {
  let last = -Infinity;
  return ticks.filter(({ time }) => {
    if (time - last < distance) return false;
    last = time;
    return true;
  });
}
