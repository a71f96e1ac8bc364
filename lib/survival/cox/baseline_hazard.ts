import type { CountColumn } from "../subjects/row_types.ts";
import { dot } from "../../numeric/mod.ts";
import type { Label } from "../subjects/group_codes.ts";
import { jsonReady } from "../subjects/json_ready.ts";
import type { Covariates } from "./covariates.ts";
import { coxFit, coxFitDefaults, type CoxFitOptions } from "./fit.ts";
import { hazardSteps } from "./hazard_steps.ts";
import {
  checkOptions,
  type Column,
  type EventIndicator,
} from "../../arguments/mod.ts";

/** Baseline hazard of one stratum: columns with one row for each distinct time. */
export interface BaselineHazard {
  /** Label of the stratum; null if the model has none. */
  readonly stratum: Label | null;
  /** The distinct times, ascending. */
  readonly time: Float64Array;
  /** Subjects of the stratum under observation just before the time. */
  readonly atRisk: CountColumn;
  /** Events of the stratum at the time. */
  readonly events: CountColumn;
  /** Hazard at the time of a subject whose covariates are all 0. */
  readonly hazard: Float64Array;
  /** Its sum up to and including the time. */
  readonly cumulativeHazard: Float64Array;
}

/**
 * Estimates the baseline hazard of a Cox model: that of a subject whose
 * covariates are all 0. Equals R's `basehaz(fit, centered = FALSE)`.
 *
 * @param time Time to event or censoring of each subject, in any unit, not
 * negative.
 * @param event 1 or true if the event happened, 0 or false if the subject was
 * censored.
 * @param covariates One column for each covariate, as for
 * {@linkcode coxRegression}. Where 0 is far from all subjects (a calendar year),
 * subtract a typical value first.
 * @param options Options of the model.
 * @returns The hazard of each stratum; a single one without strata.
 * @throws {TypeError} If an argument or a value is of the wrong type, or an
 * option is unknown.
 * @throws {RangeError} If {@linkcode coxRegression} would throw one, if ties are
 * `"exact"`, or if the model has not converged.
 * @see Breslow (1972). JRSS B 34, 216-217; with Efron's ties Efron (1977). JASA
 * 72, 557-565.
 *
 * @example
 * ```ts
 * import { baselineHazard } from "./baseline_hazard.ts";
 * import assert from "node:assert/strict";
 *
 * const [baseline] = baselineHazard([1, 1, 2, 3, 4, 6], [1, 0, 1, 1, 0, 1], {
 *   treated: [1, 1, 0, 1, 0, 0],
 * });
 * assert.deepEqual([...baseline!.time], [1, 2, 3, 4, 6]);
 * assert.equal(baseline!.cumulativeHazard[4]!.toFixed(3), "1.391");
 * ```
 */
export function baselineHazard(
  time: Column<number>,
  event: EventIndicator,
  covariates: Covariates,
  options: CoxFitOptions = {},
): readonly BaselineHazard[] {
  const action = "estimate the baseline hazard";
  const inForce = checkOptions(action, options, coxFitDefaults);
  const fit = coxFit(action, time, event, covariates, inForce);
  const { data, maximum } = fit;
  const atMeans = data.centre.map((mean, j) => mean / data.scale[j]!);
  const relative = Math.exp(-dot(maximum.beta, atMeans));
  return hazardSteps(action, fit).map(({ stratum, observed, hazard }) => {
    let sum = 0;
    const { time, atRisk, events } = observed.curve;
    return jsonReady({
      stratum,
      time,
      atRisk,
      events,
      hazard: hazard.map((step) => relative * step),
      cumulativeHazard: hazard.map((step) => relative * (sum += step)),
    });
  });
}
