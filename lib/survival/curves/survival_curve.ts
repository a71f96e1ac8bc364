import {
  type IntervalType,
  type LimitColumns,
  limitsOf,
} from "./confidence_interval.ts";
import { inPieces } from "../../arguments/mod.ts";
import type { RiskColumns, RiskCounts } from "./risk_counts.ts";

/** A survival curve: one row for each distinct time. */
export interface SurvivalCurve extends RiskColumns {
  /** Probability of surviving beyond the time. */
  readonly survival: Float64Array;
  /** Standard error of `survival`; NaN where survival is 0. */
  readonly standardError: Float64Array;
  /** Lower confidence limit; NaN where not defined (see {@linkcode kaplanMeier}). */
  readonly lower: Float64Array;
  /** Upper confidence limit; NaN where not defined (see {@linkcode kaplanMeier}). */
  readonly upper: Float64Array;
}

/** Where the curve stands after the rows done so far. */
interface Step {
  survival: number;
  /** Greenwood's sum of d / (n (n - d)). */
  greenwood: number;
  /** Standard error of log S. */
  error: number;
}

/** Fills survival and its relative error from row `from` to before `to`. */
function extend(
  { atRisk, events }: RiskColumns,
  { survival, relativeError }: LimitColumns,
  step: Step,
  from: number,
  to: number,
): void {
  let { survival: probability, error } = step;
  // Each piece has a sum of its own, so that rounding does not grow with millions of terms.
  let greenwood = 0;
  for (let row = from; row < to; row++) {
    const deaths = events[row]!;
    const exposed = atRisk[row]!;
    // Rows without events go the same way: faster than a branch that cannot be predicted.
    if (exposed > 0) {
      const left = exposed - deaths;
      probability *= left / exposed;
      greenwood += deaths / (exposed * left);
      error = probability === 0 ? NaN : Math.sqrt(step.greenwood + greenwood);
    }
    survival[row] = probability;
    relativeError[row] = error;
  }
  step.survival = probability;
  step.error = error;
  step.greenwood += greenwood;
}

/** Multiplies the relative errors by the survival probabilities. */
function toStandardErrors(
  { survival, relativeError }: LimitColumns,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) relativeError[row]! *= survival[row]!;
}

/**
 * Survival, its standard error and limits along the risk columns.
 *
 * @param relativeError Standard error of log S; by Greenwood's formula if left
 * out.
 */
export function survivalCurve(
  { risk, scratch }: RiskCounts,
  interval: IntervalType,
  z: number,
  relativeError?: Float64Array,
): SurvivalCurve {
  const size = risk.time.length;
  const standardError = new Float64Array(size);
  const columns = {
    survival: scratch ?? new Float64Array(size),
    relativeError: standardError,
    lower: new Float64Array(size),
    upper: new Float64Array(size),
  };
  const setLimits = limitsOf[interval];
  const step = { survival: 1, greenwood: 0, error: 0 };
  inPieces(size, (from, to) => {
    extend(risk, columns, step, from, to);
    if (relativeError) {
      standardError.set(relativeError.subarray(from, to), from);
    }
    setLimits(columns, z, from, to);
    toStandardErrors(columns, from, to);
  });
  const { survival, lower, upper } = columns;
  return { ...risk, survival, standardError, lower, upper };
}
