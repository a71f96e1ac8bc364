import type { Label } from "../subjects/group_codes.ts";
import { type LogRankWeight, logRankWeights } from "./weight.ts";
import { checkChoice, checkFlag, checkNumber } from "../../arguments/mod.ts";

/** Options that all log-rank tests share. */
export interface LogRankOptions {
  /** Weight of the event times; `"log-rank"` unless told, `"fleming-harrington"` if `rho` or `gamma` is given. */
  readonly weighting?: LogRankWeight;
  /** Fleming and Harrington's exponent of S; 0 unless told. R's `survdiff` has the same. */
  readonly rho?: number;
  /** Fleming and Harrington's exponent of 1 - S; 0 unless told. */
  readonly gamma?: number;
  /** Stratum of each subject; groups are compared within strata. */
  readonly strata?: ArrayLike<Label>;
  /** How many subjects each row stands for: whole numbers. */
  readonly weights?: ArrayLike<number>;
  /** Whether times that differ only by rounding are ties, as in R; true unless told. */
  readonly timefix?: boolean;
}

/** The options in force, in every log-rank result. */
export interface LogRankSettings {
  /** Weight of the event times. */
  readonly weighting: LogRankWeight;
  /** Fleming and Harrington's exponent of S; `null` with another weighting. */
  readonly rho: number | null;
  /** Fleming and Harrington's exponent of 1 - S; `null` with another weighting. */
  readonly gamma: number | null;
  /** Number of strata. */
  readonly strata: number;
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

function checkExponent(action: string, name: string, value: number): void {
  const isValid = value >= 0 && value < Infinity;
  checkNumber(action, name, value, isValid, "a non-negative finite number");
}

/** Checks the options and fills in the defaults. */
export function logRankSettings(
  action: string,
  options: LogRankOptions,
  strata: number,
): LogRankSettings {
  const { rho = 0, gamma = 0, timefix = true } = options;
  checkFlag(action, "timefix", timefix);
  const hasExponent = options.rho !== undefined || options.gamma !== undefined;
  const { weighting = hasExponent ? "fleming-harrington" : "log-rank" } =
    options;
  checkChoice(action, "weighting", weighting, logRankWeights);
  const isFleming = weighting === "fleming-harrington";
  if (hasExponent && !isFleming) {
    throw new RangeError(
      `Cannot ${action}: weighting must be "fleming-harrington" with rho or gamma, current value is "${weighting}"`,
    );
  }
  checkExponent(action, "rho", rho);
  checkExponent(action, "gamma", gamma);
  return {
    weighting,
    rho: isFleming ? rho : null,
    gamma: isFleming ? gamma : null,
    strata,
    timefix,
  };
}
