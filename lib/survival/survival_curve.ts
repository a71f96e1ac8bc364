import { intervalFunctions, type IntervalType } from "./confidence_interval.ts";
import type { RiskColumns, RiskSet } from "./risk_columns.ts";

/** A survival curve: one row for each distinct time. */
export interface SurvivalCurve extends RiskColumns {
  /** Probability of surviving beyond the time. */
  readonly survival: Float64Array;
  /** Standard error of `survival` by Greenwood's formula; NaN where survival is 0. */
  readonly standardError: Float64Array;
  /** Lower confidence limit; NaN where not defined (see {@link kaplanMeier}). */
  readonly lower: Float64Array;
  /** Upper confidence limit; NaN where not defined (see {@link kaplanMeier}). */
  readonly upper: Float64Array;
}

/** Survival, Greenwood's standard error and limits along the risk columns. */
export function survivalCurve(
  { risk, spare }: RiskSet,
  interval: IntervalType,
  z: number,
): SurvivalCurve {
  const { atRisk, events } = risk;
  const size = atRisk.length;
  const survival = spare ?? new Float64Array(size);
  const standardError = new Float64Array(size);
  const lower = new Float64Array(size);
  const upper = new Float64Array(size);
  const setLimits = intervalFunctions[interval];
  const limits = new Float64Array(2);
  let current = 1;
  let greenwood = 0;
  let lost = 0; // what rounding took from the sum (Kahan), for curves of millions
  setLimits(current, 0, z, limits);
  let relativeError = 0;
  for (let row = 0; row < size; row++) {
    const deaths = events[row]!;
    if (deaths > 0) {
      const exposed = atRisk[row]!;
      const left = exposed - deaths;
      current *= left / exposed;
      const term = deaths / (exposed * left) - lost;
      const sum = greenwood + term;
      lost = sum - greenwood - term;
      greenwood = sum;
      relativeError = Math.sqrt(greenwood);
      if (current === 0) {
        relativeError = NaN;
        limits.fill(NaN);
      } else setLimits(current, relativeError, z, limits);
    }
    survival[row] = current;
    standardError[row] = current * relativeError;
    lower[row] = limits[0]!;
    upper[row] = limits[1]!;
  }
  return { ...risk, survival, standardError, lower, upper };
}
