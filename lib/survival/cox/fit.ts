import { cholesky, type Matrix } from "../../numeric/mod.ts";
import type { Covariates } from "./covariates.ts";
import {
  type CoxData,
  coxData,
  coxDataDefaults,
  type CoxDataOptions,
} from "./input.ts";
import { exactPartialLikelihood } from "./exact_partial_likelihood.ts";
import { firthLikelihood } from "./firth_likelihood.ts";
import { isMonotone } from "./monotone_likelihood.ts";
import { isShort, maximize, type Maximum } from "./newton.ts";
import {
  type LikelihoodFunction,
  partialLikelihood,
} from "./partial_likelihood.ts";
import type { ApproximateTies } from "./risk_set_sums.ts";
import {
  checkChoice,
  checkWhole,
  type Column,
  type Defaults,
  type EventIndicator,
  type OptionsInForce,
  reject,
} from "../../arguments/mod.ts";

/** How events at the same time are treated. */
export type CoxTies = "efron" | "breslow" | "exact";

/** Penalty on the log partial likelihood. */
export type CoxPenalty = "none" | "firth";

/** Options that determine a Cox model's coefficients. */
export interface CoxFitOptions extends CoxDataOptions {
  /**
   * `"efron"` (R's default), `"breslow"` (SPSS's and SAS's), or `"exact"`: the
   * conditional likelihood of events that happen at one discrete time, whose
   * cost grows with the number of ties.
   *
   * @default {"efron"}
   */
  readonly ties?: CoxTies;
  /**
   * `"firth"` adds half the logarithm of the information's determinant, which
   * takes away most of the small-sample bias and keeps coefficients finite.
   *
   * @default {"none"}
   */
  readonly penalty?: CoxPenalty;
  /**
   * Most Newton steps to take.
   *
   * @default {200}
   */
  readonly maximumIterations?: number;
}

/** Defaults of {@linkcode CoxFitOptions}. */
export const coxFitDefaults = {
  ...coxDataDefaults,
  ties: "efron",
  penalty: "none",
  maximumIterations: 200,
} as const satisfies Defaults<CoxFitOptions>;

/**
 * How the search for the coefficients ended: "converged"; "monotone likelihood"
 * if some covariate separates those with events so well that its hazard ratio
 * is estimated as 0 or infinite; "not converged" if `maximumIterations` did not
 * suffice, or rounding stopped the search.
 */
export type CoxStatus = "converged" | "monotone likelihood" | "not converged";

/** A fitted model, in terms of the standardized covariates. */
export interface CoxFit {
  readonly data: CoxData;
  readonly ties: CoxTies;
  readonly penalty: CoxPenalty;
  readonly maximumIterations: number;
  readonly likelihoodAt: LikelihoodFunction;
  readonly maximum: Maximum;
  readonly status: CoxStatus;
  /** Sign of each coefficient that has no finite estimate, else 0. */
  readonly infinite: readonly number[];
}

/** Checks the arguments, sorts the data and finds the coefficients. */
export function coxFit(
  action: string,
  time: Column<number>,
  event: EventIndicator,
  covariates: Covariates,
  options: OptionsInForce<CoxFitOptions, typeof coxFitDefaults>,
): CoxFit {
  const { ties, penalty, maximumIterations } = options;
  checkChoice(action, "ties", ties, ["efron", "breslow", "exact"]);
  checkChoice(action, "penalty", penalty, ["none", "firth"]);
  checkWhole(action, "maximumIterations", maximumIterations, 1);
  const data = coxData(action, time, event, covariates, options);
  const likelihoodAt = likelihood(action, data, ties, penalty);
  const start = new Float64Array(data.names.length);
  const maximum = maximize(likelihoodAt, start, maximumIterations) ??
    refuseDependence(action, data, likelihoodAt(start).information);
  const infinite = infiniteCoefficients(data, maximum, ties === "exact");
  const status = infinite.some((sign) => sign !== 0)
    ? "monotone likelihood"
    : maximum.isFlat && isShort(maximum, 1e-3)
    ? "converged"
    : "not converged";
  return {
    data,
    ties,
    penalty,
    maximumIterations,
    likelihoodAt,
    maximum,
    status,
    infinite,
  };
}

function likelihood(
  action: string,
  data: CoxData,
  ties: CoxTies,
  penalty: CoxPenalty,
): LikelihoodFunction {
  if (ties !== "exact") {
    return penalty === "firth"
      ? firthLikelihood(data, ties)
      : partialLikelihood(data, ties);
  }
  const approximate = '"efron" or "breslow"';
  if (penalty === "firth") {
    const expected = `${approximate} with penalty "firth"`;
    reject(action, "ties", expected, ties);
  }
  if (data.weight.some((weight) => weight !== 1)) {
    const expected = `${approximate} with weights`;
    reject(action, "ties", expected, ties);
  }
  return exactPartialLikelihood(data);
}

function refuseDependence(
  action: string,
  data: CoxData,
  information: Matrix,
): never {
  const name = data.names[Number(cholesky(information))];
  throw new RangeError(
    `Cannot ${action}: covariates.${name} must not be constant, or a linear combination of the covariates before it, in the risk sets of all events`,
  );
}

/**
 * At a finite maximum the last Newton step is tiny. Where the likelihood is
 * monotone each step moves on by about 1, though it no longer gains anything;
 * coefficients with a finite estimate hardly take part in it.
 */
function infiniteCoefficients(
  data: CoxData,
  { step, isFlat }: Maximum,
  exactTies: boolean,
): number[] {
  const longest = step.reduce((max, b) => Math.max(max, Math.abs(b)), 0);
  const direction = step.map((b) => Math.abs(b) > 1e-3 * longest ? b : 0);
  const isInfinite = isFlat && longest > 1e-3 &&
    isMonotone(data, direction, exactTies);
  return data.names.map((_, j) => isInfinite ? Math.sign(direction[j]!) : 0);
}

/** Refuses a model whose risk sets have no means, or that has no coefficients. */
export function approximateTies(
  action: string,
  { ties, status }: CoxFit,
): ApproximateTies {
  if (ties === "exact") {
    reject(action, "ties", '"efron" or "breslow"', ties);
  }
  if (status !== "converged") {
    reject(action, "the fit's status", '"converged"', status);
  }
  return ties;
}
