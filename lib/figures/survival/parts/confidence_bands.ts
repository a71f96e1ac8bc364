import * as Plot from "@observablehq/plot";
import type { SurvivalPart } from "./survival_part.ts";

/** The pointwise confidence interval of each curve. */
export const confidenceBandsPart: SurvivalPart = {
  explanation: "The shaded bands are pointwise 95% confidence intervals.",
  under: ({ curves }) =>
    curves.map(({ steps, colour }) =>
      Plot.areaY(steps, {
        x: "time",
        curve: "step-after",
        y1: "lower",
        y2: "upper",
        fill: colour,
        fillOpacity: 0.12,
      })
    ),
};
