import {
  chiSquareUpperTail,
  inverse,
  type Matrix,
  normalCdf,
  normalQuantile,
  regularFactor,
} from "../../numeric/mod.ts";
import type { CoxFit } from "./fit.ts";
import { logLikelihoodWithout, profileLimit } from "./profile_likelihood.ts";

/** Kind of confidence interval and test of single coefficients. */
export type CoxInterval = "wald" | "profile-likelihood";

/** A table of columns, with one row for each covariate. */
export interface CoxCoefficients {
  /** Name of the covariate. */
  readonly covariate: readonly string[];
  /** Logarithm of the hazard ratio. */
  readonly coefficient: Float64Array;
  /** Standard error of the coefficient. */
  readonly standardError: Float64Array;
  /** Hazard ratio for one unit of the covariate. */
  readonly hazardRatio: Float64Array;
  /** Lower confidence limit of the hazard ratio. */
  readonly lower: Float64Array;
  /** Upper confidence limit of the hazard ratio. */
  readonly upper: Float64Array;
  /** Coefficient divided by its standard error. */
  readonly z: Float64Array;
  /** P-value of the test that belongs to the interval. */
  readonly pValue: Float64Array;
}

/** Covariance of the coefficients of the covariates as scaled: the inverse of the information. */
export function scaledCovariance({ maximum }: CoxFit): Matrix {
  return inverse(regularFactor(maximum.likelihood.information));
}

/** The same on the scale of the covariates as given. */
export function unscaled(covariance: Matrix, { data }: CoxFit): Matrix {
  return covariance.map((row, j) =>
    row.map((value, k) => value / data.scale[j]! / data.scale[k]!)
  );
}

/**
 * Estimates, intervals and tests of single coefficients.
 *
 * @param covariance That of the covariates as scaled.
 */
export function coefficientsOf(
  fit: CoxFit,
  covariance: Matrix,
  confidence: number,
  interval: CoxInterval,
): CoxCoefficients {
  const { data, maximum, infinite } = fit;
  const p = data.names.length;
  const column = (value: (j: number) => number) =>
    Float64Array.from({ length: p }, (_, j) => value(j));
  const coefficient = column((j) =>
    infinite[j] ? infinite[j]! * Infinity : maximum.beta[j]! / data.scale[j]!
  );
  const standardError = column((j) =>
    infinite[j] ? Infinity : Math.sqrt(covariance[j]![j]!) / data.scale[j]!
  );
  const z = column((j) =>
    infinite[j] ? 0 : maximum.beta[j]! / Math.sqrt(covariance[j]![j]!)
  );
  const width = -normalQuantile((1 - confidence) / 2);
  const limit = interval === "wald"
    ? (j: number, side: -1 | 1) =>
      infinite[j]
        ? side * Infinity
        : coefficient[j]! + side * width * standardError[j]!
    : (j: number, side: -1 | 1) => {
      const guess = width *
        (infinite[j] ? 1 : standardError[j]! * data.scale[j]!);
      const drop = width * width / 2;
      return profileLimit(fit, j, side, drop, guess) / data.scale[j]!;
    };
  return {
    covariate: data.names,
    coefficient,
    standardError,
    hazardRatio: coefficient.map(Math.exp),
    lower: column((j) => Math.exp(limit(j, -1))),
    upper: column((j) => Math.exp(limit(j, 1))),
    z,
    pValue: column((j) => {
      if (interval === "wald") return 2 * normalCdf(-Math.abs(z[j]!));
      const gain = maximum.likelihood.logLikelihood -
        logLikelihoodWithout(fit, j);
      return chiSquareUpperTail(Math.max(0, 2 * gain), 1);
    }),
  };
}
