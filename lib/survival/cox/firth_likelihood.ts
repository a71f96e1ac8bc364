import {
  cholesky,
  dot,
  inverse,
  logDeterminant,
  type Matrix,
} from "../../numeric/mod.ts";
import type { CoxData } from "./input.ts";
import {
  type LikelihoodFunction,
  linearPredictors,
  partialLikelihood,
  secondMoments,
} from "./partial_likelihood.ts";
import {
  type ApproximateTies,
  riskSetSums,
  type RowMoments,
} from "./risk_set_sums.ts";

/**
 * The partial likelihood with Jeffreys' prior as penalty: half the logarithm of
 * the determinant of the information is added to its logarithm. The
 * information reported stays that of the partial likelihood.
 *
 * @see Firth (1993). Bias reduction of maximum likelihood estimates.
 * Biometrika 80, 27-38.
 * @see Heinze and Schemper (2001). A solution to the problem of monotone
 * likelihood in Cox regression. Biometrics 57, 114-119.
 */
export function firthLikelihood(
  data: CoxData,
  ties: ApproximateTies,
): LikelihoodFunction {
  const unpenalized = partialLikelihood(data, ties);
  // Makes the determinant that of the covariates as given, not standardized.
  const logScale = data.scale.reduce((sum, s) => sum + Math.log(s), 0);
  return (beta) => {
    const { logLikelihood, score, information } = unpenalized(beta);
    const lower = cholesky(information);
    if (typeof lower === "number") {
      return { logLikelihood: -Infinity, score, information };
    }
    const gradient = penaltyGradient(data, ties, beta, inverse(lower));
    return {
      logLikelihood: logLikelihood + logDeterminant(lower) / 2 + logScale,
      score: score.map((u, j) => u + gradient[j]!),
      information,
    };
  };
}

/**
 * Derivatives of half the log determinant: by each coefficient, half the trace
 * of A = (information)⁻¹ times the information's derivative, which is the third
 * central moment over each risk set. Summed over the two other indices that is
 * cov(x, (x - m)'A(x - m)) with m = mean(x); with q = x'Ax, which needs no m,
 * it is cov(x, q) - 2 cov(x) A m.
 */
function penaltyGradient(
  data: CoxData,
  ties: ApproximateTies,
  beta: Float64Array,
  covariance: Matrix,
): Float64Array {
  const p = beta.length;
  const gradient = new Float64Array(p);
  const mean = new Float64Array(p);
  const second = secondMoments(data);
  const q = second.size;
  const eta = linearPredictors(data, beta);
  const moments = withQuadraticForm(data, second, covariance);
  riskSetSums(data, ties, eta, moments, (sums, weight) => {
    const total = sums[0]!;
    for (let j = 0; j < p; j++) mean[j] = sums[1 + j]! / total;
    const pull = covariance.map((row) => dot(row, mean));
    for (let j = 0; j < p; j++) {
      const withForm = sums[q + 1 + j]! / total - mean[j]! * sums[q]! / total;
      let withMean = 0;
      for (let k = 0; k < p; k++) {
        const at = 1 + p + (j > k ? triangle(j) + k : triangle(k) + j);
        withMean += (sums[at]! / total - mean[j]! * mean[k]!) * pull[k]!;
      }
      gradient[j]! += weight * (withForm - 2 * withMean) / 2;
    }
  });
  return gradient;
}

/** Moments 1, x, xx', and then q = x'Ax and qx. */
function withQuadraticForm(
  { x, names }: CoxData,
  second: RowMoments,
  a: Matrix,
): RowMoments {
  const p = names.length;
  return {
    size: second.size + 1 + p,
    add(row, risk, sums) {
      second.add(row, risk, sums);
      const at = row * p;
      let form = 0;
      for (let j = 0; j < p; j++) {
        for (let k = 0; k < p; k++) {
          form += x[at + j]! * a[j]![k]! * x[at + k]!;
        }
      }
      sums[second.size]! += risk * form;
      for (let j = 0; j < p; j++) {
        sums[second.size + 1 + j]! += risk * form * x[at + j]!;
      }
    },
  };
}

/** Where row `j` of a lower triangle starts. */
function triangle(j: number): number {
  return j * (j + 1) / 2;
}
