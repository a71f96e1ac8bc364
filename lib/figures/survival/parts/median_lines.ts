import * as Plot from "@observablehq/plot";
import { medianSurvival } from "../../../survival/mod.ts";
import { guideLine } from "../../style/theme.ts";
import type { SurvivalPart } from "./survival_part.ts";

/** Thin lines from one half to the median of each curve that reaches it in the frame. */
export const medianLinesPart: SurvivalPart = {
  explanation: "Thin lines lead from one half to each median.",
  under: ({ curves, start }) => {
    const medians = curves.flatMap(({ estimate, steps }) => {
      const { median } = medianSurvival(estimate, { interval: "spss" });
      return median === null || median > steps.at(-1)!.time ? [] : [median];
    });
    if (medians.length === 0) return [];
    return [
      Plot.ruleY([0.5], { x1: start, x2: Math.max(...medians), ...guideLine }),
      Plot.ruleX(medians, { y1: 0, y2: 0.5, ...guideLine }),
    ];
  },
};
