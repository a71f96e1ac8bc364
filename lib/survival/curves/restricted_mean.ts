import { normalQuantile } from "../../numeric/mod.ts";
import type { KaplanMeier } from "./kaplan_meier.ts";
import { checkCurve } from "./check_curve.ts";
import {
  checkNumber,
  checkOptions,
  type Defaults,
  reject,
} from "../../arguments/mod.ts";

/** Options of {@linkcode restrictedMean}. */
export interface RestrictedMeanOptions {
  /**
   * End of the span over which to average, in the unit of time; the curve's
   * last time if left out.
   */
  readonly tau?: number;
}

const defaults = { tau: undefined } satisfies Defaults<RestrictedMeanOptions>;

/** Result of {@linkcode restrictedMean}. */
export interface RestrictedMean {
  /** Name of the estimate. */
  readonly method: string;
  /** Number of subjects. */
  readonly n: number;
  /** Number of events, those after `tau` included. */
  readonly events: number;
  /** End of the span. */
  readonly tau: number;
  /** Level of the interval. */
  readonly confidence: number;
  /** Mean time lived without the event from 0 to `tau`: the area under the curve. */
  readonly mean: number;
  /** Its standard error. */
  readonly standardError: number;
  /** Lower limit: `mean` - z·SE. */
  readonly lower: number;
  /** Upper limit: `mean` + z·SE. */
  readonly upper: number;
}

/**
 * Throws unless the curve is known up to `tau`.
 *
 * @throws {TypeError} If `tau` is not a number.
 * @throws {RangeError} If `tau` is not positive or lies after the last
 * observation of a curve that has not reached 0.
 */
function checkTau(
  action: string,
  { curve }: KaplanMeier,
  tau: number,
): void {
  const last = curve.time.length - 1;
  const end = curve.survival[last] === 0 ? Infinity : curve.time[last]!;
  const isValid = tau > 0 && tau <= end && tau < Infinity;
  const bound = end === Infinity
    ? "finite"
    : `at most ${end}, the last observation`;
  checkNumber(action, "tau", tau, isValid, `positive and ${bound}`);
}

/**
 * Restricted mean survival time (RMST): the mean of the survival times cut off
 * at `tau`, by the area under the curve.
 *
 * The variance is Greenwood's: the sum over event times of A² d / (n (n - d)),
 * A being the area from there to `tau`. The same as `rmean` and `se(rmean)` of
 * R's `print(survfit)`; SAS multiplies the variance by events/(events - 1). R
 * lets `tau` run past the last observation and keeps S flat; here that is an
 * error unless S has reached 0.
 *
 * @param km A curve from {@linkcode kaplanMeier} or
 * {@linkcode reverseKaplanMeier}.
 * @param options Options of the estimate.
 * @returns The mean with its interval, and the settings in force.
 * @throws {TypeError} If `km` is not a curve, `tau` not a number, or an option
 * is unknown.
 * @throws {RangeError} If `tau` is not positive, the curve is not known up to it,
 * or its variance is not Greenwood's.
 * @see Klein & Moeschberger, Survival Analysis, section 4.5.
 *
 * @example
 * ```ts
 * import { kaplanMeier } from "./kaplan_meier.ts";
 * import { restrictedMean } from "./restricted_mean.ts";
 * import assert from "node:assert/strict";
 *
 * const km = kaplanMeier([2, 4], [1, 1]);
 * assert.equal(restrictedMean(km).mean, 3);
 * assert.equal(restrictedMean(km, { tau: 2 }).mean, 2);
 * ```
 */
export function restrictedMean(
  km: KaplanMeier,
  options: RestrictedMeanOptions = {},
): RestrictedMean {
  const action = "estimate the restricted mean";
  const estimate = checkCurve(action, km);
  const inForce = checkOptions(action, options, defaults);
  const { time, atRisk, events, survival } = estimate.curve;
  const { tau = time[time.length - 1]! } = inForce;
  checkTau(action, estimate, tau);
  if (estimate.variance !== "greenwood") {
    reject(action, "km.variance", '"greenwood"', estimate.variance);
  }
  let mean = 0;
  // In units of tau: the squares of far smaller or larger times overflow.
  let variance = 0;
  let end = tau;
  for (let row = time.length - 1; row >= 0; row--) {
    const start = time[row]!;
    if (start > tau) continue;
    mean += survival[row]! * (end - start);
    const exposed = atRisk[row]!;
    const deaths = events[row]!;
    // Where all at risk die, the area after that is 0, and so is the term.
    if (exposed > deaths) {
      variance += (mean / tau) ** 2 * deaths / (exposed * (exposed - deaths));
    }
    end = start;
  }
  mean += end;
  const standardError = tau * Math.sqrt(variance);
  const half = normalQuantile((1 + km.confidence) / 2) * standardError;
  return {
    method: `Restricted mean survival time (${km.method})`,
    n: km.n,
    events: km.events,
    tau,
    confidence: km.confidence,
    mean,
    standardError,
    lower: mean - half,
    upper: mean + half,
  };
}
