import {
  cholesky,
  dot,
  type Matrix,
  regularFactor,
  solve,
  zeroMatrix,
} from "../../numeric/mod.ts";
import type { Codes } from "../subjects/codes.ts";
import { approximateTies, type CoxFit } from "./fit.ts";
import type { CoxData } from "./input.ts";
import { scoreResiduals } from "./score_residuals.ts";
import { reject } from "../../arguments/mod.ts";

/** What clusters that need not be alike within say of a fit. */
export interface RobustVariance {
  /** Covariance of the coefficients of the covariates as scaled. */
  readonly covariance: Matrix;
  /** Score statistic at coefficients of 0; null if the scores' covariance is singular. */
  readonly score: number | null;
}

/**
 * The sandwich estimate of the coefficients' covariance: the sum over the
 * clusters of the squares of their influence on the coefficients. It does not
 * assume that rows of a cluster are independent, nor that the model is right.
 *
 * @param cluster Cluster of each subject in the arguments; each its own if
 * undefined.
 * @see Lin & Wei (1989). JASA 84, 1074-1078.
 */
export function robustVariance(
  action: string,
  fit: CoxFit,
  cluster: Codes | undefined,
): RobustVariance {
  const ties = approximateTies(action, fit);
  if (fit.penalty !== "none") {
    reject(action, "penalty", '"none" with variance "robust"', fit.penalty);
  }
  const { data, maximum } = fit;
  const p = data.names.length;
  const sumsAt = (beta: Float64Array) =>
    clusterSums(data, scoreResiduals(data, ties, beta), cluster);
  const sums = sumsAt(maximum.beta);
  if (sums.length <= p) {
    const what = cluster === undefined ? "the number of rows" : "cluster";
    const expected = cluster === undefined
      ? `more than the ${p} covariates`
      : `a column of more labels than the ${p} covariates`;
    reject(action, what, expected, sums.length);
  }
  const lower = regularFactor(maximum.likelihood.information);
  return {
    covariance: crossProducts(sums.map((sum) => solve(lower, sum)), p),
    score: scoreStatistic(sumsAt(new Float64Array(p)), maximum.initial.score),
  };
}

/** Sum over each cluster of its rows' residuals times their weights. */
function clusterSums(
  { names, rows, index, weight }: CoxData,
  residuals: Float64Array,
  cluster: Codes | undefined,
): readonly Float64Array[] {
  const p = names.length;
  const sums = new Map<number, Float64Array>();
  for (let row = 0; row < rows; row++) {
    const code = cluster === undefined ? row : cluster[index[row]!]!;
    const sum = sums.get(code) ?? new Float64Array(p);
    for (let j = 0; j < p; j++) {
      sum[j]! += weight[row]! * residuals[row * p + j]!;
    }
    sums.set(code, sum);
  }
  return [...sums.values()];
}

function crossProducts(vectors: readonly Float64Array[], p: number): Matrix {
  const product = zeroMatrix(p);
  for (const vector of vectors) {
    for (let j = 0; j < p; j++) {
      for (let k = 0; k < p; k++) product[j]![k]! += vector[j]! * vector[k]!;
    }
  }
  return product;
}

function scoreStatistic(
  sums: readonly Float64Array[],
  score: Float64Array,
): number | null {
  const lower = cholesky(crossProducts(sums, score.length));
  return typeof lower === "number" ? null : dot(score, solve(lower, score));
}
