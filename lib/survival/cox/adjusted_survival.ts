import { linearPredictors } from "./partial_likelihood.ts";
import type { Covariates } from "./covariates.ts";
import {
  type CoxFit,
  coxFit,
  coxFitDefaults,
  type CoxFitOptions,
} from "./fit.ts";
import { type HazardSteps, hazardSteps } from "./hazard_steps.ts";
import {
  checkScenarios,
  type CovariateRow,
  scaledValue,
  type Scenarios,
} from "./scenarios.ts";
import {
  checkOptions,
  type Column,
  type EventIndicator,
} from "../../arguments/mod.ts";

/** One step of an adjusted curve. */
export interface AdjustedSurvivalRow {
  /** Label of the scenario. */
  readonly group: string;
  /** Start of the curve, or one of the distinct times. */
  readonly time: number;
  /** Mean probability of surviving beyond the time. */
  readonly survival: number;
}

/**
 * Survival curves adjusted for covariates, by direct standardisation: the mean,
 * over all subjects, of the survival that a Cox model predicts for each with some
 * covariates set to the scenario's values and the others as they are. So two
 * groups are compared as if both had the covariates of the whole cohort.
 *
 * There are no intervals: the mean's variance is best had by resampling subjects.
 * With late entry a subject counts once for each of its rows.
 *
 * @param time Time to event or censoring of each subject, in any unit, not
 * negative.
 * @param event 1 or true if the event happened, 0 or false if the subject was
 * censored.
 * @param covariates One column for each covariate, as for
 * {@linkcode coxRegression}.
 * @param scenarios The values of the covariates to set for each curve wanted, by
 * label.
 * @param options Options of the model.
 * @returns Rows for a plot: for each scenario one at the start and one for each
 * distinct time.
 * @throws {TypeError} If an argument or a value is of the wrong type, or an
 * option or a covariate is unknown.
 * @throws {RangeError} If {@linkcode coxRegression} would throw one, if ties are
 * `"exact"`, or if the model has not converged.
 * @see Therneau & Grambsch, Modeling Survival Data (2000), section 10.2.4.
 *
 * @example
 * ```ts
 * import { adjustedSurvival } from "./adjusted_survival.ts";
 * import assert from "node:assert/strict";
 *
 * const rows = adjustedSurvival(
 *   [1, 1, 2, 3, 4, 6, 7, 9],
 *   [1, 0, 1, 1, 0, 1, 1, 1],
 *   { treated: [1, 1, 0, 1, 0, 0, 1, 0], age: [50, 61, 47, 72, 58, 66, 55, 49] },
 *   { treated: { treated: 1 }, control: { treated: 0 } },
 * );
 * const at3 = rows.filter((row) => row.time === 3).map((row) => row.survival);
 * assert.deepEqual(at3.map((survival) => survival.toFixed(2)), ["0.50", "0.72"]);
 * ```
 */
export function adjustedSurvival(
  time: Column<number>,
  event: EventIndicator,
  covariates: Covariates,
  scenarios: Scenarios,
  options: CoxFitOptions = {},
): readonly AdjustedSurvivalRow[] {
  const action = "adjust survival";
  const inForce = checkOptions(action, options, coxFitDefaults);
  const fit = coxFit(action, time, event, covariates, inForce);
  const wanted = checkScenarios(action, scenarios, fit, false);
  const strata = hazardSteps(action, fit);
  const times = distinctTimes(strata);
  return wanted.flatMap(([group, values]) => {
    const survival = meanSurvival(
      fit,
      strata,
      relativeHazards(fit, values),
      times,
    );
    return [
      { group, time: 0, survival: 1 },
      ...times.map((t, i) => ({ group, time: t, survival: survival[i]! })),
    ];
  });
}

function distinctTimes(strata: readonly HazardSteps[]): readonly number[] {
  const times = strata.flatMap(({ observed }) => [...observed.curve.time]);
  return [...new Set(times)].filter((t) => t > 0).sort((a, b) => a - b);
}

/** Hazard of each row with the scenario's values, relative to the means'. */
function relativeHazards(fit: CoxFit, values: CovariateRow): Float64Array {
  const { data, maximum } = fit;
  const p = data.names.length;
  const x = data.x.slice();
  data.names.forEach((name, j) => {
    if (!Object.hasOwn(values, name)) return;
    const value = scaledValue(data, j, values[name]!);
    for (let row = 0; row < data.rows; row++) x[row * p + j] = value;
  });
  return linearPredictors({ ...data, x }, maximum.beta).map(Math.exp);
}

/** Weight of the rows of a stratum that share a relative hazard. */
type Shares = ReadonlyMap<number, number>;

function sharesByStratum(
  { data }: CoxFit,
  strata: readonly HazardSteps[],
  relative: Float64Array,
): readonly Shares[] {
  const shares = strata.map(() => new Map<number, number>());
  const place = new Map(strata.map(({ stratum }, i) => [stratum, i]));
  relative.forEach((hazard, row) => {
    const label = data.stratumLabels[data.stratum[row]!]!;
    const share = shares[place.get(label)!]!;
    share.set(hazard, (share.get(hazard) ?? 0) + data.weight[row]!);
  });
  return shares;
}

function meanSurvival(
  fit: CoxFit,
  strata: readonly HazardSteps[],
  relative: Float64Array,
  times: readonly number[],
): Float64Array {
  const sum = new Float64Array(times.length);
  sharesByStratum(fit, strata, relative).forEach((shares, i) => {
    const { observed, hazard } = strata[i]!;
    const ends = observed.curve.time;
    let row = 0;
    let cumulativeHazard = 0;
    times.forEach((t, k) => {
      for (; row < ends.length && ends[row]! <= t; row++) {
        cumulativeHazard += hazard[row]!;
      }
      for (const [factor, weight] of shares) {
        sum[k]! += weight * Math.exp(-cumulativeHazard * factor);
      }
    });
  });
  return sum.map((value) => value / fit.data.n);
}
