import { dot, type Matrix, zeroMatrix } from "../../numeric/mod.ts";
import type { CoxData } from "./input.ts";
import {
  type ApproximateTies,
  riskSetSums,
  type RowMoments,
} from "./risk_set_sums.ts";

/** A log likelihood with its derivatives at one value of the coefficients. */
export interface Likelihood {
  readonly logLikelihood: number;
  /** First derivatives. */
  readonly score: Float64Array;
  /** Negative second derivatives. */
  readonly information: Matrix;
}

/** Computes a likelihood at given coefficients (of the standardized covariates). */
export type LikelihoodFunction = (beta: Float64Array) => Likelihood;

/** Linear predictors `x beta` of all rows. */
export function linearPredictors(
  data: CoxData,
  beta: ArrayLike<number>,
): Float64Array {
  const { rows, x } = data;
  const p = beta.length;
  const eta = new Float64Array(rows);
  for (let row = 0, at = 0; row < rows; row++) {
    let sum = 0;
    for (let j = 0; j < p; j++) sum += beta[j]! * x[at++]!;
    eta[row] = sum;
  }
  return eta;
}

/** Moments 1 and x, where no covariance is needed. */
export function firstMoments({ x, names }: CoxData): RowMoments {
  const p = names.length;
  return {
    size: 1 + p,
    add(row, risk, sums) {
      sums[0]! += risk;
      for (let j = 0; j < p; j++) sums[1 + j]! += risk * x[row * p + j]!;
    },
  };
}

/** Moments 1, x and the lower triangle of xx'. */
export function secondMoments({ x, names }: CoxData): RowMoments {
  const p = names.length;
  return {
    size: 1 + p + p * (p + 1) / 2,
    add(row, risk, sums) {
      const at = row * p;
      let next = 1 + p;
      sums[0]! += risk;
      for (let j = 0; j < p; j++) {
        const product = risk * x[at + j]!;
        sums[1 + j]! += product;
        for (let k = 0; k <= j; k++) sums[next++]! += product * x[at + k]!;
      }
    },
  };
}

/**
 * Adds `weight` times the mean and covariance of the covariates over a risk
 * set, given its {@linkcode secondMoments}, to `mean` and the lower triangle of
 * `covariance`.
 */
export function addMoments(
  sums: Float64Array,
  weight: number,
  mean: Float64Array,
  covariance: Matrix,
): void {
  const p = mean.length;
  const total = sums[0]!;
  let next = 1 + p;
  for (let j = 0; j < p; j++) {
    const average = sums[1 + j]! / total;
    mean[j]! += weight * average;
    const row = covariance[j]!;
    for (let k = 0; k <= j; k++) {
      row[k]! += weight * (sums[next++]! - average * sums[1 + k]!) / total;
    }
  }
}

/** Sum of the covariates over the events. */
export function eventTotals(data: CoxData): Float64Array {
  const p = data.names.length;
  const totals = new Float64Array(p);
  for (let row = 0; row < data.rows; row++) {
    if (data.event[row] === 0) continue;
    for (let j = 0; j < p; j++) {
      totals[j]! += data.weight[row]! * data.x[row * p + j]!;
    }
  }
  return totals;
}

/**
 * Cox's partial likelihood with Efron's or Breslow's approximation for ties.
 *
 * @see Cox (1972). JRSS B 34, 187-220. Efron (1977). JASA 72, 557-565.
 */
export function partialLikelihood(
  data: CoxData,
  ties: ApproximateTies,
): LikelihoodFunction {
  const totals = eventTotals(data);
  const moments = secondMoments(data);
  return (beta) => {
    const eta = linearPredictors(data, beta);
    const expected = new Float64Array(beta.length);
    const information = zeroMatrix(beta.length);
    let logTotal = 0;
    riskSetSums(data, ties, eta, moments, (sums, weight, _, reference) => {
      logTotal += weight * (reference + Math.log(sums[0]!));
      addMoments(sums, weight, expected, information);
    });
    return {
      logLikelihood: dot(totals, beta) - logTotal,
      score: totals.map((total, j) => total - expected[j]!),
      information,
    };
  };
}
