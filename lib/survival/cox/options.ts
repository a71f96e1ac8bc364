import type { Label } from "../subjects/group_codes.ts";
import type { CoxInterval } from "./coefficients.ts";
import { coxFitDefaults, type CoxFitOptions } from "./fit.ts";
import {
  checkChoice,
  checkProbability,
  type Column,
  type Defaults,
  type OptionsInForce,
  reject,
} from "../../arguments/mod.ts";

/** Options of {@linkcode coxRegression}. */
export interface CoxOptions extends CoxFitOptions {
  /**
   * Confidence level of the hazard ratios' intervals.
   *
   * @default {0.95}
   */
  readonly confidence?: number;
  /**
   * `"wald"`: coefficient ± z standard errors; `"profile-likelihood"`: all
   * values that a likelihood-ratio test does not reject, which also gives the
   * p-values.
   *
   * @default {"wald"}
   */
  readonly interval?: CoxInterval;
  /**
   * `"model"`: the inverse of the information; `"robust"`: the sandwich estimate,
   * which holds when rows of one cluster depend on each other, when weights are
   * sampling weights, and when hazards are not proportional. Then standard
   * errors, Wald intervals and tests are the robust ones.
   *
   * @default {"model"}
   */
  readonly variance?: CoxVariance;
  /**
   * Label of the cluster (hospital, family, patient) that each row belongs to;
   * only with `"robust"`. Each row is its own cluster if left out.
   */
  readonly cluster?: Column<Label>;
}

/** How the coefficients' covariance is estimated. */
export type CoxVariance = "model" | "robust";

/** Defaults of {@linkcode CoxOptions}. */
export const coxDefaults = {
  ...coxFitDefaults,
  confidence: 0.95,
  interval: "wald",
  variance: "model",
  cluster: undefined,
} as const satisfies Defaults<CoxOptions>;

/** The options of a Cox regression in force. */
export type CoxOptionsInForce = OptionsInForce<
  CoxOptions,
  typeof coxDefaults
>;

/** Checks the options that are not those of the fit. */
export function checkCoxOptions(
  action: string,
  { confidence, variance, cluster, interval }: CoxOptionsInForce,
): void {
  checkProbability(action, "confidence", confidence);
  checkChoice(action, "interval", interval, ["wald", "profile-likelihood"]);
  checkChoice(action, "variance", variance, ["model", "robust"]);
  if (variance === "model" && cluster !== undefined) {
    const expected = 'left out unless variance is "robust"';
    reject(action, "cluster", expected, cluster);
  }
  if (variance === "robust" && interval !== "wald") {
    reject(action, "interval", '"wald" with variance "robust"', interval);
  }
}
