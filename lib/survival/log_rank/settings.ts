import type { Label } from "../subjects/group_codes.ts";
import { type LogRankWeight, logRankWeights } from "./weight.ts";
import {
  checkChoice,
  checkFlag,
  checkNonNegative,
  type Column,
  type Defaults,
  type OptionsInForce,
  reject,
} from "../../arguments/mod.ts";

/** Options that all log-rank tests share. */
export interface LogRankOptions {
  /**
   * Weight of the event times; `"log-rank"` if left out, or
   * `"fleming-harrington"` if `rho` or `gamma` is given.
   */
  readonly weighting?: LogRankWeight;
  /**
   * Fleming and Harrington's exponent of S, as in R's `survdiff`.
   *
   * @default {0}
   */
  readonly rho?: number;
  /**
   * Fleming and Harrington's exponent of 1 - S.
   *
   * @default {0}
   */
  readonly gamma?: number;
  /**
   * Stratum of each subject; groups are compared within strata. A single
   * stratum if left out.
   */
  readonly strata?: Column<Label>;
  /**
   * How many subjects each row stands for, in whole numbers. One subject each if
   * left out.
   */
  readonly weights?: Column<number>;
  /**
   * Whether times that differ only by rounding are ties, as in R.
   *
   * @default {true}
   */
  readonly timefix?: boolean;
}

/** Defaults of {@linkcode LogRankOptions}. */
export const logRankDefaults = {
  weighting: undefined,
  rho: undefined,
  gamma: undefined,
  strata: undefined,
  weights: undefined,
  timefix: true,
} satisfies Defaults<LogRankOptions>;

/** {@linkcode LogRankOptions} with the defaults filled in. */
export type LogRankOptionsInForce = OptionsInForce<
  LogRankOptions,
  typeof logRankDefaults
>;

/** The options in force, in every log-rank result. */
export interface LogRankSettings {
  /** Weight of the event times. */
  readonly weighting: LogRankWeight;
  /** Fleming and Harrington's exponent of S; `null` with another weighting. */
  readonly rho: number | null;
  /** Fleming and Harrington's exponent of 1 - S; `null` with another weighting. */
  readonly gamma: number | null;
  /** Number of strata. */
  readonly stratumCount: number;
  /** Whether near ties were joined. */
  readonly timefix: boolean;
}

/** What each weighting's test is called. */
export const testNames: Readonly<Record<LogRankWeight, string>> = {
  "log-rank": "Log-rank test",
  "gehan-breslow": "Gehan-Breslow (generalised Wilcoxon) test",
  "tarone-ware": "Tarone-Ware test",
  "peto-peto": "Peto-Peto test",
  "fleming-harrington": "Fleming-Harrington test",
};

/** Checks the options and tells what they mean together. */
export function logRankSettings(
  action: string,
  options: LogRankOptionsInForce,
  stratumCount: number,
): LogRankSettings {
  const { rho = 0, gamma = 0, timefix } = options;
  checkFlag(action, "timefix", timefix);
  const hasExponent = options.rho !== undefined || options.gamma !== undefined;
  const { weighting = hasExponent ? "fleming-harrington" : "log-rank" } =
    options;
  checkChoice(action, "weighting", weighting, logRankWeights);
  const isFleming = weighting === "fleming-harrington";
  if (hasExponent && !isFleming) {
    const expected = '"fleming-harrington" with rho or gamma';
    reject(action, "weighting", expected, weighting);
  }
  checkNonNegative(action, "rho", rho);
  checkNonNegative(action, "gamma", gamma);
  return {
    weighting,
    rho: isFleming ? rho : null,
    gamma: isFleming ? gamma : null,
    stratumCount,
    timefix,
  };
}
