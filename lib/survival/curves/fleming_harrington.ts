import { intervalTypes, limitsOf } from "./confidence_interval.ts";
import {
  checkTies,
  hazardColumns,
  type HazardTies,
} from "./cumulative_hazard.ts";
import { curveInput } from "./input.ts";
import type { KaplanMeier, KaplanMeierOptions } from "./kaplan_meier.ts";
import { checkChoice, type EventIndicator } from "../../arguments/mod.ts";

/** How {@link flemingHarrington} estimates. */
export interface FlemingHarringtonOptions extends KaplanMeierOptions {
  /** How events at the same time add up: `"fleming-harrington"` (1/n + 1/(n - 1) + ...) unless told, or `"nelson-aalen"` (d/n). */
  readonly ties?: HazardTies;
}

/**
 * Estimates survival as exp(-cumulative hazard), which stays above 0.
 *
 * The result has the shape of {@link kaplanMeier}'s. The same as R's `survfit`
 * with `stype = 2` and `ctype` 2 (ties `"fleming-harrington"`) or 1
 * (`"nelson-aalen"`; also called Breslow's estimator). Source: Fleming &
 * Harrington, Commun Stat 1984;13:2469.
 *
 * @example
 * ```ts
 * import { flemingHarrington } from "./fleming_harrington.ts";
 * import assert from "node:assert/strict";
 *
 * const { curve } = flemingHarrington([3, 5, 5, 8, 10, 12], [1, 1, 0, 1, 0, 1]);
 * assert.equal(curve.survival[1], Math.exp(-(1 / 6 + 1 / 5)));
 * ```
 *
 * @param time time to event or censoring
 * @param event 1 or true if the event happened, 0 or false if censored
 * @throws {TypeError} if an argument or a value is of the wrong type
 * @throws {RangeError} if a value is impossible or lengths differ
 */
export function flemingHarrington(
  time: ArrayLike<number>,
  event: EventIndicator,
  options: FlemingHarringtonOptions = {},
): KaplanMeier & { readonly ties: HazardTies } {
  const action = "estimate survival";
  const { interval = "log", ties = "fleming-harrington" } = options;
  checkChoice(action, "interval", interval, intervalTypes);
  checkChoice(action, "ties", ties, ["nelson-aalen", "fleming-harrington"]);
  const { risks, settings, z } = curveInput(action, time, event, options);
  checkTies(action, ties, options.weights);
  const { cumulativeHazard, variance } = hazardColumns(risks.risk, ties);
  const survival = cumulativeHazard.map((hazard) => Math.exp(-hazard));
  const relativeError = variance.map(Math.sqrt);
  const lower = new Float64Array(survival.length);
  const upper = new Float64Array(survival.length);
  const columns = { survival, relativeError, lower, upper };
  limitsOf[interval](columns, z, 0, survival.length);
  return {
    method: "Fleming-Harrington",
    ...settings,
    interval,
    ties,
    curve: {
      ...risks.risk,
      survival,
      standardError: survival.map((s, row) => s * relativeError[row]!),
      lower,
      upper,
    },
  };
}
