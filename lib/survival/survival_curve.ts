import {
  type IntervalFunction,
  intervalFunctions,
  type IntervalType,
} from "./confidence_interval.ts";
import { inPieces } from "./in_pieces.ts";
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

/** Where the curve stands after the rows done so far. */
interface Step {
  survival: number;
  /** Greenwood's sum of d / (n (n - d)). */
  greenwood: number;
  /** What rounding took from the sum (Kahan): there can be millions of terms. */
  lost: number;
  /** Standard error of log S. */
  relativeError: number;
  /** Lower and upper limit. */
  readonly limits: Float64Array;
}

/** Fills the curve's rows from `from` to before `to`. */
function extend(
  curve: SurvivalCurve,
  step: Step,
  setLimits: IntervalFunction,
  z: number,
  from: number,
  to: number,
): void {
  const { atRisk, events, survival, standardError, lower, upper } = curve;
  const { limits } = step;
  for (let row = from; row < to; row++) {
    const deaths = events[row]!;
    if (deaths > 0) {
      const exposed = atRisk[row]!;
      const left = exposed - deaths;
      step.survival *= left / exposed;
      const term = deaths / (exposed * left) - step.lost;
      const sum = step.greenwood + term;
      step.lost = sum - step.greenwood - term;
      step.greenwood = sum;
      if (step.survival === 0) {
        step.relativeError = NaN;
        limits.fill(NaN);
      } else {
        step.relativeError = Math.sqrt(sum);
        setLimits(step.survival, step.relativeError, z, limits);
      }
    }
    survival[row] = step.survival;
    standardError[row] = step.survival * step.relativeError;
    lower[row] = limits[0]!;
    upper[row] = limits[1]!;
  }
}

/** Survival, Greenwood's standard error and limits along the risk columns. */
export function survivalCurve(
  { risk, spare }: RiskSet,
  interval: IntervalType,
  z: number,
): SurvivalCurve {
  const size = risk.time.length;
  const curve = {
    ...risk,
    survival: spare ?? new Float64Array(size),
    standardError: new Float64Array(size),
    lower: new Float64Array(size),
    upper: new Float64Array(size),
  };
  const setLimits = intervalFunctions[interval];
  const limits = new Float64Array(2);
  setLimits(1, 0, z, limits);
  const step = { survival: 1, greenwood: 0, lost: 0, relativeError: 0, limits };
  inPieces(size, (from, to) => extend(curve, step, setLimits, z, from, to));
  return curve;
}
