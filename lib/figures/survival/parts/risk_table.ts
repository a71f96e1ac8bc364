import type { SurvivalPart } from "./survival_part.ts";

/** The patients who are at risk at each time of the axis. */
export const riskTablePart: SurvivalPart = {
  explanation: "The numbers under the axis are the patients at risk.",
  counts: { name: "Number at risk", of: ({ atRisk }) => atRisk },
};
