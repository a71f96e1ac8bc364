import type { SurvivalPart } from "./survival_part.ts";

/** The hazard of each group in units of the reference's. */
export const hazardRatiosPart: SurvivalPart = {
  results: ({ hazardRatios = [] }) =>
    hazardRatios.flatMap((ratio, i) => {
      const { group, reference, method } = ratio;
      const estimate = "problem" in ratio
        ? `not estimable: ${ratio.problem}`
        : `${ratio.ratio.toFixed(2)} (95% CI ${limit(ratio.lower)}–${
          limit(ratio.upper)
        })`;
      return [
        ...(i === 0 ? [`HR vs ${reference} (reference), ${method}:`] : []),
        `${group}: ${estimate}`,
      ];
    }),
};

const limit = (value: number) =>
  Number.isFinite(value) ? value.toFixed(2) : "∞";
