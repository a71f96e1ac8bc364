import { formatPValue } from "../format_p_value.ts";
import type { SurvivalPart } from "./survival_part.ts";

/** The p-value of each comparison. */
export const pValuePart: SurvivalPart = {
  results: ({ test = "log-rank test", pValue, fitted }) =>
    pValue === undefined ? [] : [
      `${test}: ${formatPValue(pValue)}${fitted ? " (fitted)" : ""}`,
    ],
};
