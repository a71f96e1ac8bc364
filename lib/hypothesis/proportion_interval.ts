import {
  checkChoice,
  checkNumber,
  checkOptions,
  checkProbability,
  checkWhole,
} from "../arguments/mod.ts";
import { betaQuantile, normalQuantile } from "../numeric/mod.ts";
import { clopperPearson } from "./clopper_pearson.ts";

/** Interval of {@linkcode proportionInterval}. */
export type ProportionIntervalType =
  | "clopper-pearson"
  | "wilson"
  | "wilson-continuity"
  | "jeffreys"
  | "agresti-coull"
  | "wald";

/** Options of {@linkcode proportionInterval}. */
export interface ProportionIntervalOptions {
  /**
   * Kind of interval.
   *
   * @default {"clopper-pearson"}
   */
  readonly interval?: ProportionIntervalType;
  /**
   * Confidence level, between 0 and 1.
   *
   * @default {0.95}
   */
  readonly confidence?: number;
}

/** Result of {@linkcode proportionInterval}. */
export interface ProportionInterval {
  /** The procedure. */
  readonly method: "Confidence interval for a proportion";
  /** Kind of interval in force. */
  readonly interval: ProportionIntervalType;
  /** Confidence level in force. */
  readonly confidence: number;
  /** Number of subjects. */
  readonly n: number;
  /** Number of subjects with the property. */
  readonly successes: number;
  /** `successes / n`. */
  readonly proportion: number;
  /** Lower confidence limit. */
  readonly lower: number;
  /** Upper confidence limit. */
  readonly upper: number;
}

type Limits = (x: number, n: number, tail: number) => [number, number];

/** Limits of each kind, before those outside 0 to 1 are cut. */
const limits: Readonly<Record<ProportionIntervalType, Limits>> = {
  "clopper-pearson": clopperPearson,
  "wilson": (x, n, tail) => wilson(x, n, tail, 0),
  // A proportion of exactly 1/2 has nothing to correct (as in R's prop.test).
  "wilson-continuity": (x, n, tail) =>
    wilson(x, n, tail, Math.min(0.5, Math.abs(x - n / 2))),
  // Brown, Cai and DasGupta set the limits at 0 and n successes to 0 and 1.
  "jeffreys": (x, n, tail) => [
    x === 0 ? 0 : betaQuantile(tail, x + 0.5, n - x + 0.5),
    x === n ? 1 : betaQuantile(1 - tail, x + 0.5, n - x + 0.5),
  ],
  "agresti-coull": (x, n, tail) => {
    const z2 = normalQuantile(tail) ** 2;
    return wald(x + z2 / 2, n + z2, tail);
  },
  "wald": wald,
};

/**
 * Estimates a proportion with a confidence interval.
 *
 * "clopper-pearson" is exact (never covers less than it says; R's
 * `binom.test`), "wilson" inverts the score test (R's `prop.test(correct =
 * FALSE)`), "wilson-continuity" is `prop.test`'s default, "jeffreys" has the
 * quantiles of a beta(x + 1/2, n - x + 1/2) distribution, "agresti-coull" is
 * Wald's after adding z²/2 successes and failures, and "wald" is proportion ±
 * z · standard error, which is meaningless at 0 and n successes. Limits below 0
 * or above 1 are cut there.
 *
 * @param successes Number of subjects with the property.
 * @param n Number of subjects.
 * @param options Kind of interval and confidence level.
 * @returns The proportion with its interval.
 * @throws {TypeError} If a count is not a number, or an option is unknown.
 * @throws {RangeError} If a count is not a whole number of at least 0, `n` is
 * 0, `successes` exceeds `n`, or an option is not one of its values.
 * @see Brown, Cai and DasGupta (2001). Interval estimation for a binomial
 * proportion. Statistical Science 16, 101-133.
 * @see Newcombe (1998). Two-sided confidence intervals for the single
 * proportion. Statistics in Medicine 17, 857-872.
 *
 * @example
 * ```ts
 * import { proportionInterval } from "./proportion_interval.ts";
 * import assert from "node:assert/strict";
 *
 * const stable = proportionInterval(25, 35, { interval: "wilson" });
 * assert.equal(stable.lower.toFixed(3), "0.549");
 * assert.equal(stable.upper.toFixed(3), "0.837");
 * ```
 */
export function proportionInterval(
  successes: number,
  n: number,
  options: ProportionIntervalOptions = {},
): ProportionInterval {
  const action = "estimate a proportion";
  const { interval, confidence } = checkOptions(action, options, {
    interval: "clopper-pearson",
    confidence: 0.95,
  });
  checkWhole(action, "successes", successes);
  checkWhole(action, "n", n, 1);
  const isPossible = successes <= n;
  checkNumber(action, "successes", successes, isPossible, `at most n = ${n}`);
  checkChoice(action, "interval", interval, Object.keys(limits));
  checkProbability(action, "confidence", confidence);
  const [lower, upper] = limits[interval](successes, n, (1 - confidence) / 2);
  return {
    method: "Confidence interval for a proportion",
    interval,
    confidence,
    n,
    successes,
    proportion: successes / n,
    lower: Math.max(0, lower),
    upper: Math.min(1, upper),
  };
}

/** Proportion ± z standard errors. */
function wald(x: number, n: number, tail: number): [number, number] {
  const p = x / n;
  const margin = -normalQuantile(tail) * Math.sqrt(p * (1 - p) / n);
  return [p - margin, p + margin];
}

/** Proportions that a score test, corrected by `shift`, does not reject. */
function wilson(
  x: number,
  n: number,
  tail: number,
  shift: number,
): [number, number] {
  const z = -normalQuantile(tail);
  const limit = (count: number, direction: number) => {
    const root = Math.sqrt(z * z / 4 + count * (n - count) / n);
    return (count + z * z / 2 + direction * z * root) / (n + z * z);
  };
  return [
    x - shift <= 0 ? 0 : limit(x - shift, -1),
    x + shift >= n ? 1 : limit(x + shift, 1),
  ];
}
