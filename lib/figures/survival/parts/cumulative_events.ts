import type { SurvivalPart } from "./survival_part.ts";

/** The events up to each time of the axis. */
export const cumulativeEventsPart: SurvivalPart = {
  explanation: "Events are counted from the start up to each time.",
  counts: { name: "Events", of: ({ cumulativeEvents }) => cumulativeEvents },
};
