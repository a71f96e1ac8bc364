import {
  checkTies,
  hazardColumns,
  type HazardTies,
} from "./cumulative_hazard.ts";
import { curveInput, type CurveOptions, type CurveSettings } from "./input.ts";
import type { RiskColumns } from "./risk_set.ts";
import { checkChoice, type EventIndicator } from "../../arguments/mod.ts";

/** Scale on which a cumulative hazard's confidence interval is symmetric. */
export type HazardInterval = "log" | "plain";

/** How {@link nelsonAalen} estimates. */
export interface NelsonAalenOptions extends CurveOptions {
  /** `"log"` unless told; `"plain"` is cut off at 0. */
  readonly interval?: HazardInterval;
  /** How events at the same time add up: `"nelson-aalen"` (d/n) unless told, or `"fleming-harrington"` (1/n + 1/(n - 1) + ...). */
  readonly ties?: HazardTies;
}

/** A cumulative hazard: one row for each distinct time. */
export interface HazardCurve extends RiskColumns {
  /** Cumulative hazard up to and including the time. */
  readonly cumulativeHazard: Float64Array;
  /** Its standard error. */
  readonly standardError: Float64Array;
  /** Lower confidence limit; 0 before the first event. */
  readonly lower: Float64Array;
  /** Upper confidence limit; 0 before the first event. */
  readonly upper: Float64Array;
}

/** What {@link nelsonAalen} returns. */
export interface NelsonAalen extends CurveSettings {
  /** Name of the estimator. */
  readonly method: string;
  /** Scale of the confidence intervals. */
  readonly interval: HazardInterval;
  /** How events at the same time add up. */
  readonly ties: HazardTies;
  /** The curve's columns. */
  readonly curve: HazardCurve;
}

/** Limits of a cumulative hazard, [lower, upper]. */
function limits(
  hazard: number,
  half: number,
  interval: HazardInterval,
): readonly [number, number] {
  if (hazard === 0) return [0, 0];
  if (interval === "plain") return [Math.max(0, hazard - half), hazard + half];
  const factor = Math.exp(half / hazard);
  return [hazard / factor, hazard * factor];
}

/**
 * Estimates the cumulative hazard (Nelson–Aalen).
 *
 * The same as `cumhaz` and `std.chaz` of R's `survfit`; `ties` is its `ctype` 1
 * or 2. The Poisson variance, sum of d/n². Sources: Nelson, Technometrics
 * 1972;14:945; Aalen, Ann Stat 1978;6:701.
 *
 * @example
 * ```ts
 * import { nelsonAalen } from "./nelson_aalen.ts";
 * import assert from "node:assert/strict";
 *
 * const { curve } = nelsonAalen([3, 5, 5, 8, 10, 12], [1, 1, 0, 1, 0, 1]);
 * assert.equal(curve.cumulativeHazard[1], 1 / 6 + 1 / 5);
 * ```
 *
 * @param time time to event or censoring
 * @param event 1 or true if the event happened, 0 or false if censored
 * @throws {TypeError} if an argument or a value is of the wrong type
 * @throws {RangeError} if a value is impossible or lengths differ
 */
export function nelsonAalen(
  time: ArrayLike<number>,
  event: EventIndicator,
  options: NelsonAalenOptions = {},
): NelsonAalen {
  const action = "estimate the cumulative hazard";
  const { interval = "log", ties = "nelson-aalen" } = options;
  checkChoice(action, "interval", interval, ["log", "plain"]);
  checkChoice(action, "ties", ties, ["nelson-aalen", "fleming-harrington"]);
  const { risks, settings, z } = curveInput(action, time, event, options);
  checkTies(action, ties, options.weights);
  const { cumulativeHazard, variance } = hazardColumns(risks.risk, ties);
  const standardError = variance.map(Math.sqrt);
  const limitsOf = (row: number) =>
    limits(cumulativeHazard[row]!, z * standardError[row]!, interval);
  return {
    method: "Nelson-Aalen",
    ...settings,
    interval,
    ties,
    curve: {
      ...risks.risk,
      cumulativeHazard,
      standardError,
      lower: standardError.map((_, row) => limitsOf(row)[0]),
      upper: standardError.map((_, row) => limitsOf(row)[1]),
    },
  };
}
