import { formatPValue } from "../format_p_value.ts";
import type { SurvivalPart } from "./survival_part.ts";

/** The p-value of each pair of a comparison of several groups. */
export const pairwisePValuesPart: SurvivalPart = {
  results: ({ pairs = [] }) =>
    pairs.length === 0 ? [] : [
      "pairwise log-rank tests, Holm's adjustment:",
      ...pairs.map(({ groups, pValue }) =>
        `${groups.join(" vs ")}: ${
          pValue === undefined ? "cannot be compared" : formatPValue(pValue)
        }`
      ),
    ],
};
