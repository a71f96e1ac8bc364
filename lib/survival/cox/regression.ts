import { jsonReady } from "../subjects/json_ready.ts";
import {
  chiSquareUpperTail,
  cholesky,
  dot,
  type Matrix,
  regularFactor,
  solve,
} from "../../numeric/mod.ts";
import {
  coefficientsOf,
  type CoxCoefficients,
  type CoxInterval,
  scaledCovariance,
  unscaled,
} from "./coefficients.ts";
import type { Covariates, CovariateValues } from "./covariates.ts";
import {
  coxFit,
  type CoxPenalty,
  type CoxStatus,
  type CoxTies,
} from "./fit.ts";
import {
  checkCoxOptions,
  coxDefaults,
  type CoxOptions,
  type CoxVariance,
} from "./options.ts";
import { robustVariance } from "./robust_variance.ts";
import { optionalCodes } from "../subjects/group_codes.ts";
import {
  checkOptions,
  type Column,
  type EventIndicator,
} from "../../arguments/mod.ts";

/** A test of all coefficients at once. */
export interface CoxTest {
  /** Chi-square statistic. */
  readonly statistic: number;
  /** Number of coefficients. */
  readonly degreesOfFreedom: number;
  /** Probability of a statistic this large if all hazard ratios are 1. */
  readonly pValue: number;
}

/** Result of {@linkcode coxRegression}. */
export interface CoxRegression {
  /** The procedure. */
  readonly method: "Cox proportional hazards regression";
  /** Treatment of ties in force. */
  readonly ties: CoxTies;
  /** Penalty in force. */
  readonly penalty: CoxPenalty;
  /** Kind of interval in force. */
  readonly interval: CoxInterval;
  /** How the covariance was estimated. */
  readonly variance: CoxVariance;
  /** Confidence level in force. */
  readonly confidence: number;
  /** Whether near ties were joined. */
  readonly timefix: boolean;
  /** Number of strata. */
  readonly stratumCount: number;
  /** Number of subjects: the sum of the weights. */
  readonly n: number;
  /** Number of events: the sum of their weights. */
  readonly events: number;
  /** How the search for the coefficients ended. */
  readonly status: CoxStatus;
  /** Number of Newton steps taken. */
  readonly iterations: number;
  /** Most Newton steps allowed. */
  readonly maximumIterations: number;
  /**
   * The estimates. Of a covariate with monotone likelihood the coefficient is
   * ±Infinity, the hazard ratio Infinity or 0, the standard error Infinity, and
   * z and the Wald limits and p-value are their limits: 0, [0, Infinity], 1.
   */
  readonly coefficients: CoxCoefficients;
  /** Covariance matrix of the coefficients by rows; null with monotone likelihood. */
  readonly covariance: readonly (readonly number[])[] | null;
  /**
   * Each subject's log hazard relative to one whose covariates are all 0; null
   * with monotone likelihood.
   */
  readonly linearPredictor: Float64Array | null;
  /** Log (penalized) partial likelihood with all coefficients 0. */
  readonly nullLogLikelihood: number;
  /** Log (penalized) partial likelihood at the estimates. */
  readonly logLikelihood: number;
  /**
   * Akaike's information criterion, 2 × number of coefficients - 2 ×
   * `logLikelihood`: the smaller, the better. Null with a penalty.
   */
  readonly aic: number | null;
  /** Twice the difference of the two likelihoods, whatever the variance. */
  readonly likelihoodRatioTest: CoxTest;
  /**
   * By the distance of the estimates from 0; null with monotone likelihood, or if
   * a robust covariance is singular.
   */
  readonly waldTest: CoxTest | null;
  /** By the slope at 0; for one group indicator without ties, the log-rank test. */
  readonly scoreTest: CoxTest;
  /**
   * The score test with the scores' variance between clusters; null unless the
   * variance is robust, or if it is singular.
   */
  readonly robustScoreTest: CoxTest | null;
}

/**
 * Estimates hazard ratios by Cox's proportional hazards regression. Equals R's
 * `coxph` (with model-based standard errors unless `variance` is `"robust"`, also
 * under weights that are not whole numbers), and with `penalty: "firth"` the
 * method of R's `coxphf`.
 *
 * A likelihood that grows for ever in some direction, because a covariate
 * separates those with events, is recognised and reported by `status`, where
 * other programs print a large coefficient; Firth's penalty with
 * profile-likelihood intervals still gives finite estimates then.
 *
 * @param time Time to event or censoring of each subject, in any unit, not
 * negative.
 * @param event 1 or true if the event happened, 0 or false if the subject was
 * censored.
 * @param covariates One column for each covariate; true counts as 1. Code a
 * factor of k levels as k - 1 columns, as {@linkcode indicatorColumns} does.
 * @param options Options of the model and its intervals.
 * @returns The estimates, their tests, and the settings in force.
 * @throws {TypeError} If an argument or a value is of the wrong type, or an
 * option is unknown.
 * @throws {RangeError} If a value is not allowed, lengths differ, there is no
 * event, or a covariate does not vary or depends on others; with a robust
 * variance also if the fit has not converged, ties are exact, there is a penalty,
 * or there are no more clusters than covariates.
 * @see Cox (1972). Regression models and life-tables. JRSS B 34, 187-220.
 * @see Therneau and Grambsch (2000). Modeling Survival Data, chapter 3.
 *
 * @example
 * ```ts
 * import { coxRegression } from "./regression.ts";
 * import assert from "node:assert/strict";
 *
 * const fit = coxRegression([1, 1, 2, 3, 4, 6], [1, 0, 1, 1, 0, 1], {
 *   treated: [1, 1, 0, 1, 0, 0],
 * });
 * assert.equal(fit.status, "converged");
 * assert.equal(fit.coefficients.hazardRatio[0]!.toFixed(2), "3.77");
 * ```
 */
export function coxRegression(
  time: Column<number>,
  event: EventIndicator,
  covariates: Covariates,
  options: CoxOptions = {},
): CoxRegression {
  const action = "fit a Cox regression";
  const inForce = checkOptions(action, options, coxDefaults);
  const { confidence, interval, timefix, variance } = inForce;
  checkCoxOptions(action, inForce);
  const fit = coxFit(action, time, event, covariates, inForce);
  const { data, maximum, status } = fit;
  const p = data.names.length;
  const atZero = maximum.initial;
  const isMonotone = status === "monotone likelihood";
  const [first] = data.covariates.values();
  const n = first!.length;
  const clusters = optionalCodes(action, "cluster", inForce.cluster, n);
  const robust = variance === "robust"
    ? robustVariance(action, fit, clusters?.codes)
    : null;
  const covariance = robust?.covariance ?? scaledCovariance(fit);
  const coefficients = coefficientsOf(fit, covariance, confidence, interval);
  const { logLikelihood, information } = maximum.likelihood;
  const chiSquare = (statistic: number): CoxTest => ({
    statistic,
    degreesOfFreedom: p,
    pValue: chiSquareUpperTail(statistic, p),
  });
  const chiSquareOrNull = (statistic: number | null) =>
    statistic === null ? null : chiSquare(statistic);
  return jsonReady({
    method: "Cox proportional hazards regression",
    ties: fit.ties,
    penalty: fit.penalty,
    interval,
    variance,
    confidence,
    timefix,
    stratumCount: data.stratumCount,
    n: data.n,
    events: data.events,
    status,
    iterations: maximum.iterations,
    maximumIterations: fit.maximumIterations,
    coefficients,
    covariance: isMonotone
      ? null
      : unscaled(covariance, fit).map((row) => [...row]),
    linearPredictor: isMonotone
      ? null
      : weightedSum(data.covariates, coefficients.coefficient),
    nullLogLikelihood: atZero.logLikelihood,
    logLikelihood,
    aic: fit.penalty === "none" ? 2 * p - 2 * logLikelihood : null,
    likelihoodRatioTest: chiSquare(
      Math.max(0, 2 * (logLikelihood - atZero.logLikelihood)),
    ),
    waldTest: isMonotone ? null : chiSquareOrNull(
      robust === null
        ? waldStatistic(information, maximum.beta)
        : robustWaldStatistic(covariance, maximum.beta),
    ),
    scoreTest: chiSquare(
      dot(atZero.score, solve(regularFactor(atZero.information), atZero.score)),
    ),
    robustScoreTest: chiSquareOrNull(robust?.score ?? null),
  });
}

/** β'C⁻¹β, or null if the covariance C is singular. */
function robustWaldStatistic(
  covariance: Matrix,
  beta: Float64Array,
): number | null {
  const lower = cholesky(covariance);
  return typeof lower === "number" ? null : dot(beta, solve(lower, beta));
}

/** β'Iβ, of which only the lower triangle of the information I is read. */
function waldStatistic(information: Matrix, beta: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < beta.length; j++) {
    sum += information[j]![j]! * beta[j]! ** 2;
    for (let k = 0; k < j; k++) {
      sum += 2 * information[j]![k]! * beta[j]! * beta[k]!;
    }
  }
  return sum;
}

/** Sum of the columns times their coefficients, for each subject. */
function weightedSum(
  covariates: CovariateValues,
  coefficient: Float64Array,
): Float64Array {
  const columns = [...covariates.values()];
  const sum = new Float64Array(columns[0]!.length);
  columns.forEach((column, j) => {
    for (let i = 0; i < sum.length; i++) {
      sum[i]! += coefficient[j]! * Number(column[i]);
    }
  });
  return sum;
}
