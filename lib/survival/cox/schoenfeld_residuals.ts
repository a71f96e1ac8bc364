import { jsonReady } from "../subjects/json_ready.ts";
import { regularFactor, solve } from "../../numeric/mod.ts";
import {
  approximateTies,
  type CoxFit,
  coxFit,
  coxFitDefaults,
  type CoxFitOptions,
} from "./fit.ts";
import type { Covariates } from "./covariates.ts";
import { firstMoments, linearPredictors } from "./partial_likelihood.ts";
import { riskSetSums } from "./risk_set_sums.ts";
import {
  checkFlag,
  checkOptions,
  type Column,
  type Defaults,
  type EventIndicator,
} from "../../arguments/mod.ts";

/** Options of {@linkcode schoenfeldResiduals}: those of the model, and more. */
export interface SchoenfeldOptions extends CoxFitOptions {
  /**
   * Whether to divide by the average variance and add the coefficient, so that
   * a smooth curve through the residuals estimates the log hazard ratio over
   * time.
   *
   * @default {false}
   */
  readonly scaled?: boolean;
}

const defaults = {
  ...coxFitDefaults,
  scaled: false,
} as const satisfies Defaults<SchoenfeldOptions>;

/** Result of {@linkcode schoenfeldResiduals}. */
export interface SchoenfeldResiduals {
  /** The procedure. */
  readonly method: "Schoenfeld residuals";
  /** Treatment of ties in the model. */
  readonly ties: "efron" | "breslow";
  /** Whether the residuals are scaled. */
  readonly scaled: boolean;
  /** Number of subjects. */
  readonly n: number;
  /** Number of events. */
  readonly events: number;
  /** A row for each covariate and event; events by stratum and time. */
  readonly residuals: {
    /** Name of the covariate. */
    readonly covariate: readonly string[];
    /** Index of the subject with the event. */
    readonly subject: Uint32Array;
    /** Time of the event. */
    readonly time: Float64Array;
    /** The residual. */
    readonly residual: Float64Array;
  };
}

/**
 * Schoenfeld residuals of a Cox model: for each event, the covariate's value
 * less its expected value in the risk set. Equal R's `residuals(fit,
 * "schoenfeld")` and, scaled, `cox.zph(fit)$y` where each covariate varies
 * within every stratum.
 *
 * @param time Time to event or censoring of each subject, in any unit, not
 * negative.
 * @param event 1 or true if the event happened, 0 or false if the subject was
 * censored.
 * @param covariates One column for each covariate, as for
 * {@linkcode coxRegression}.
 * @param options Options of the model and the residuals.
 * @returns One row for each covariate and event.
 * @throws {TypeError} If an argument or a value is of the wrong type, or an
 * option is unknown.
 * @throws {RangeError} If {@linkcode coxRegression} would throw one, if ties are
 * `"exact"`, or if the model has not converged.
 * @see Schoenfeld (1982). Biometrika 69, 239-241.
 * @see Grambsch and Therneau (1994). Biometrika 81, 515-526.
 *
 * @example
 * ```ts
 * import { schoenfeldResiduals } from "./schoenfeld_residuals.ts";
 * import assert from "node:assert/strict";
 *
 * const { residuals } = schoenfeldResiduals([1, 1, 2, 3, 4, 6], [1, 0, 1, 1, 0, 1], {
 *   treated: [1, 1, 0, 1, 0, 0],
 * });
 * assert.deepEqual([...residuals.subject], [0, 2, 3, 5]);
 * // The residuals of a fitted model add up to 0.
 * assert.ok(Math.abs(residuals.residual.reduce((a, b) => a + b)) < 1e-12);
 * ```
 */
export function schoenfeldResiduals(
  time: Column<number>,
  event: EventIndicator,
  covariates: Covariates,
  options: SchoenfeldOptions = {},
): SchoenfeldResiduals {
  const action = "compute Schoenfeld residuals";
  const inForce = checkOptions(action, options, defaults);
  const { scaled } = inForce;
  checkFlag(action, "scaled", scaled);
  const fit = coxFit(action, time, event, covariates, inForce);
  const ties = approximateTies(action, fit);
  const { data } = fit;
  const p = data.names.length;
  const rows = eventRows(fit);
  const raw = rawResiduals(fit, ties, rows);
  const residuals = scaled ? raw.map(scaling(fit, rows.length)) : raw;
  const size = rows.length * p;
  return jsonReady({
    method: "Schoenfeld residuals",
    ties,
    scaled,
    n: data.n,
    events: data.events,
    residuals: {
      covariate: data.names.flatMap((name) => rows.map(() => name)),
      subject: Uint32Array.from(
        { length: size },
        (_, i) => data.index[rows[i % rows.length]!]!,
      ),
      time: Float64Array.from(
        { length: size },
        (_, i) => data.time[rows[i % rows.length]!]!,
      ),
      residual: Float64Array.from(
        data.names.flatMap((_, j) => residuals.map((row) => row[j]!)),
      ),
    },
  });
}

/** Rows with an event, by stratum and ascending time. */
function eventRows({ data }: CoxFit): number[] {
  const { rows, event, stratum, time } = data;
  return Array.from({ length: rows }, (_, row) => row)
    .filter((row) => event[row] === 1)
    .sort((a, b) =>
      stratum[a]! - stratum[b]! || time[a]! - time[b]! ||
      data.index[a]! - data.index[b]!
    );
}

function rawResiduals(
  { data, maximum }: CoxFit,
  ties: "efron" | "breslow",
  rows: readonly number[],
): Float64Array[] {
  const p = data.names.length;
  const groups = data.groupStart.length - 1;
  const expected = new Float64Array(groups * p);
  const total = new Float64Array(groups);
  const eta = linearPredictors(data, maximum.beta);
  const moments = firstMoments(data);
  riskSetSums(data, ties, eta, moments, (sums, weight, group) => {
    total[group]! += weight;
    for (let j = 0; j < p; j++) {
      expected[group * p + j]! += weight * sums[1 + j]! / sums[0]!;
    }
  });
  const groupOf = new Uint32Array(data.rows);
  for (let group = 0; group < groups; group++) {
    groupOf.fill(group, data.groupStart[group], data.groupStart[group + 1]);
  }
  return rows.map((row) => {
    const group = groupOf[row]!;
    return data.scale.map((scale, j) =>
      scale *
      (data.x[row * p + j]! - expected[group * p + j]! / total[group]!)
    );
  });
}

/** b + d V r: coefficient, number of events and covariance applied to a residual. */
function scaling(
  { data, maximum }: CoxFit,
  events: number,
): (residual: Float64Array) => Float64Array {
  const lower = regularFactor(maximum.likelihood.information);
  return (residual) =>
    solve(lower, residual.map((r, j) => r / data.scale[j]!)).map((r, j) =>
      (maximum.beta[j]! + events * r) / data.scale[j]!
    );
}
