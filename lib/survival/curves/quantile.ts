import { normalQuantile } from "../../numeric/mod.ts";
import type { IntervalType } from "./confidence_interval.ts";
import { collettStandardError } from "./collett_standard_error.ts";
import { curveCrossing } from "./crossing.ts";
import type { KaplanMeier } from "./kaplan_meier.ts";
import { checkCurve } from "./check_curve.ts";
import {
  checkChoice,
  checkNumber,
  checkOptions,
  checkProbability,
  type Defaults,
  invalid,
} from "../../arguments/mod.ts";

/** How the confidence interval of a quantile of survival time is made. */
export type QuantileInterval = "brookmeyer-crowley" | "spss";

/** Options of {@linkcode survivalQuantile} and {@linkcode medianSurvival}. */
export interface SurvivalQuantileOptions {
  /**
   * `"brookmeyer-crowley"` (R, SAS): where the curve's pointwise limits cross;
   * `"spss"`: estimate ± z·SE.
   *
   * @default {"brookmeyer-crowley"}
   */
  readonly interval?: QuantileInterval;
  /**
   * Quantile if the curve runs flat at exactly the probability: `"midpoint"` of
   * the flat stretch (R, SAS) or its `"left"` end (SPSS). That of the interval's
   * program if left out.
   */
  readonly flatStretch?: "midpoint" | "left";
  /**
   * SPSS's interval only: half width, in survival probability, of the stretch
   * whose slope estimates the density.
   *
   * @default {0.05}
   */
  readonly epsilon?: number;
}

const defaults = {
  interval: "brookmeyer-crowley",
  flatStretch: undefined,
  epsilon: undefined,
} as const satisfies Defaults<SurvivalQuantileOptions>;

/** What {@linkcode SurvivalQuantile} and {@linkcode MedianSurvival} have in common. */
export interface QuantileTable {
  /** Name of the estimate and its interval. */
  readonly method: string;
  /** Number of subjects. */
  readonly n: number;
  /** Number of events. */
  readonly events: number;
  /** Kind of the interval. */
  readonly interval: QuantileInterval;
  /** Scale of the curve's limits that Brookmeyer and Crowley's interval reads; `null` for SPSS's. */
  readonly curveInterval: IntervalType | null;
  /** What stands for a flat stretch. */
  readonly flatStretch: "midpoint" | "left";
  /** SPSS's interval: the half width in force; else `null`. */
  readonly epsilon: number | null;
  /** Level of the interval. */
  readonly confidence: number;
  /** SPSS's interval: standard error; `null` if not estimable or the other interval. */
  readonly standardError: number | null;
  /** Lower limit; `null` if the curve does not determine it. */
  readonly lower: number | null;
  /** Upper limit; `null` if not reached: read it as infinity. */
  readonly upper: number | null;
}

/** Result of {@linkcode survivalQuantile}. */
export interface SurvivalQuantile extends QuantileTable {
  /** Share of subjects who have had the event by the quantile. */
  readonly probability: number;
  /** Time by which that share has had the event; `null` if not reached. */
  readonly quantile: number | null;
}

/** Result of {@linkcode medianSurvival}. */
export interface MedianSurvival extends QuantileTable {
  /** Time by which half have had the event; `null` if not reached. */
  readonly median: number | null;
}

function estimate(
  action: string,
  given: KaplanMeier,
  probability: number,
  options: SurvivalQuantileOptions,
): QuantileTable & { readonly quantile: number | null } {
  const km = checkCurve(action, given);
  const inForce = checkOptions(action, options, defaults);
  const { interval, epsilon = 0.05 } = inForce;
  checkProbability(action, "probability", probability);
  checkChoice(action, "interval", interval, ["brookmeyer-crowley", "spss"]);
  const isSpss = interval === "spss";
  const { flatStretch = isSpss ? "left" : "midpoint" } = inForce;
  checkChoice(action, "flatStretch", flatStretch, ["midpoint", "left"]);
  const level = 1 - probability;
  const largest = Math.min(level, probability);
  if (isSpss) {
    const isValid = epsilon > 0 && epsilon < largest;
    const expected = `between 0 and ${largest} (both excluded)`;
    checkNumber(action, "epsilon", epsilon, isValid, expected);
  } else if (inForce.epsilon !== undefined) {
    const expected = 'left out unless interval is "spss"';
    throw invalid(action, "epsilon", expected, epsilon, false);
  }
  const { time, survival, lower, upper } = km.curve;
  const value = curveCrossing(time, survival, level, flatStretch);
  const standardError = isSpss
    ? collettStandardError(km, level, epsilon)
    : null;
  const half = standardError === null
    ? null
    : normalQuantile((1 + km.confidence) / 2) * standardError;
  const limit = (columns: Float64Array, sign: number) => {
    if (!isSpss) return curveCrossing(time, columns, level, flatStretch);
    return value === null || half === null ? null : value + sign * half;
  };
  return {
    method: `${km.method} quantile, ${
      isSpss
        ? "SPSS interval (Collett's density)"
        : "Brookmeyer-Crowley interval"
    }`,
    n: km.n,
    events: km.events,
    interval,
    curveInterval: isSpss ? null : km.interval,
    flatStretch,
    epsilon: isSpss ? epsilon : null,
    confidence: km.confidence,
    quantile: value,
    standardError,
    lower: limit(lower, -1),
    upper: limit(upper, 1),
  };
}

/**
 * Time by which a given share of subjects has had the event, with a confidence interval.
 *
 * The quantile is the first time with S(t) <= 1 - probability, compared with a
 * tolerance of 1.5e-8 as in R. Brookmeyer and Crowley's interval holds the times
 * at which the curve's pointwise interval holds 1 - probability: its limits are
 * where `lower` and `upper` first cross it. This is what R prints for the
 * median; R's `quantile()` gives other limits in the rare curves whose `upper`
 * (with `logit` and `log-log` also `lower`) rises again, and a midpoint with the
 * last time where the curve ends flat at the probability. SPSS's interval is the
 * quantile ± z·SE, where SE is S's standard error there divided by the density,
 * and may reach below 0; its `epsilon` is recalled from Collett's book, not from
 * SPSS's documentation.
 *
 * @param km A curve from {@linkcode kaplanMeier} or
 * {@linkcode reverseKaplanMeier}.
 * @param probability Share of subjects with the event, between 0 and 1.
 * @param options Options of the estimate and its interval.
 * @returns The quantile with its interval, and the settings in force.
 * @throws {TypeError} If `km` is not a curve, `probability` not a number, or an
 * option is unknown or of the wrong type.
 * @throws {RangeError} If `probability` or an option is outside its range.
 * @see Brookmeyer & Crowley, Biometrics 1982;38:29.
 * @see Collett, Modelling Survival Data in Medical Research, section 2.4.
 *
 * @example Both kinds for five events
 * ```ts
 * import { kaplanMeier } from "./kaplan_meier.ts";
 * import { survivalQuantile } from "./quantile.ts";
 * import assert from "node:assert/strict";
 *
 * const km = kaplanMeier([6, 12, 16, 20, 30], [1, 1, 1, 1, 1]);
 * assert.equal(survivalQuantile(km, 0.25).quantile, 12);
 * ```
 */
export function survivalQuantile(
  km: KaplanMeier,
  probability: number,
  options: SurvivalQuantileOptions = {},
): SurvivalQuantile {
  const action = "estimate a quantile of survival";
  return { ...estimate(action, km, probability, options), probability };
}

/**
 * Median survival time with a confidence interval:
 * {@linkcode survivalQuantile} for 0.5.
 *
 * @param km A curve from {@linkcode kaplanMeier} or
 * {@linkcode reverseKaplanMeier}.
 * @param options Options of the estimate and its interval.
 * @returns The median with its interval, and the settings in force.
 * @throws {TypeError} If `km` is not a curve, or an option is unknown or of the
 * wrong type.
 * @throws {RangeError} If an option is outside its range.
 *
 * @example Five events, SPSS's interval
 * ```ts
 * import { kaplanMeier } from "./kaplan_meier.ts";
 * import { medianSurvival } from "./quantile.ts";
 * import assert from "node:assert/strict";
 *
 * const km = kaplanMeier([6, 12, 16, 20, 30], [1, 1, 1, 1, 1]);
 * const { median, lower, upper } = medianSurvival(km, { interval: "spss" });
 * assert.equal(median, 16);
 * assert.equal(lower?.toFixed(1), "7.4");
 * assert.equal(upper?.toFixed(1), "24.6");
 * ```
 */
export function medianSurvival(
  km: KaplanMeier,
  options: SurvivalQuantileOptions = {},
): MedianSurvival {
  const action = "estimate median survival";
  const { quantile, ...rest } = estimate(action, km, 0.5, options);
  return { ...rest, median: quantile };
}
