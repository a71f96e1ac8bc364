/**
 * What multiplies observed minus expected at each event time. With n at risk
 * and d events, S the Kaplan–Meier survival just before the time:
 *
 * | name | weight | stresses |
 * | --- | --- | --- |
 * | `log-rank` | 1 | all times alike |
 * | `gehan-breslow` | n | early times; the Wilcoxon test of SPSS and SAS |
 * | `tarone-ware` | square root of n | early times, less so |
 * | `peto-peto` | product of 1 - d/(n + 1) up to and including the time | early times |
 * | `fleming-harrington` | S^rho (1 - S)^gamma | early (rho), late (gamma) times |
 *
 * `fleming-harrington` with rho = 1, gamma = 0 is what R's `survdiff(rho = 1)`
 * computes and calls a Peto & Peto test; Stata, SAS and Klein & Moeschberger
 * (Survival Analysis, section 7.3) mean `peto-peto` as defined here.
 */
export type LogRankWeight =
  | "log-rank"
  | "gehan-breslow"
  | "tarone-ware"
  | "peto-peto"
  | "fleming-harrington";

/** Every {@linkcode LogRankWeight}. */
export const logRankWeights: readonly LogRankWeight[] = [
  "log-rank",
  "gehan-breslow",
  "tarone-ware",
  "peto-peto",
  "fleming-harrington",
];

/** The weight of a time with n at risk and d events; called for each time, from the first to the last; times without events have no effect. */
export type TimeWeight = (atRisk: number, deaths: number) => number;

/** Starts a stratum. */
export type Weighting = () => TimeWeight;

function petoPeto(): TimeWeight {
  let survival = 1;
  return (atRisk, deaths) => survival *= 1 - deaths / (atRisk + 1);
}

function flemingHarrington(rho: number, gamma: number): Weighting {
  return () => {
    let survival = 1;
    return (atRisk, deaths) => {
      const weight = survival ** rho * (1 - survival) ** gamma;
      survival *= (atRisk - deaths) / atRisk;
      return weight;
    };
  };
}

/** The weighting of that name; `rho` and `gamma` are Fleming and Harrington's. */
export function weightingOf(
  weight: LogRankWeight,
  rho: number,
  gamma: number,
): Weighting {
  switch (weight) {
    case "log-rank":
      return () => () => 1;
    case "gehan-breslow":
      return () => (atRisk) => atRisk;
    case "tarone-ware":
      return () => Math.sqrt;
    case "peto-peto":
      return petoPeto;
    case "fleming-harrington":
      return flemingHarrington(rho, gamma);
  }
}
