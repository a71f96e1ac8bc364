import { formatPValue } from "../format_p_value.ts";
import type { SurvivalPart } from "./survival_part.ts";

/** The p-value of each comparison. */
export const pValuePart: SurvivalPart = {
  results: ({ pValue, fitted }) =>
    pValue === undefined ? [] : [
      `log-rank test: ${formatPValue(pValue)}${fitted ? " (fitted)" : ""}`,
    ],
};
