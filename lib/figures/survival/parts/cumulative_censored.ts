import type { SurvivalPart } from "./survival_part.ts";

/** The patients censored up to each time of the axis. */
export const cumulativeCensoredPart: SurvivalPart = {
  explanation: "Censored patients are counted from the start up to each time.",
  counts: {
    name: "Censored",
    of: (_, before) => before.reduce((sum, { censored }) => sum + censored, 0),
  },
};
