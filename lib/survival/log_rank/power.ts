import { normalCdf, normalQuantile } from "../../numeric/mod.ts";
import {
  checkNumber,
  checkOptions,
  checkPositive,
  checkProbability,
  type Defaults,
} from "../../arguments/mod.ts";

/** The design of a comparison of two groups by a log-rank test. */
export interface LogRankDesign {
  /**
   * Share of the subjects in the first group.
   *
   * @default {0.5}
   */
  readonly allocation?: number;
  /**
   * Significance level.
   *
   * @default {0.05}
   */
  readonly significance?: number;
  /**
   * Whether the test has one side or two.
   *
   * @default {2}
   */
  readonly sides?: 1 | 2;
}

const designDefaults = {
  allocation: 0.5,
  significance: 0.05,
  sides: 2,
} as const satisfies Defaults<LogRankDesign>;

/** Options of {@linkcode logRankPower}. */
export interface LogRankPowerOptions extends LogRankDesign {
  /** Number of events in both groups together. */
  readonly events: number;
  /** True hazard ratio. */
  readonly hazardRatio: number;
}

/** Options of {@linkcode detectableHazardRatio}. */
export interface DetectableHazardRatioOptions extends LogRankDesign {
  /** Number of events in both groups together. */
  readonly events: number;
  /**
   * Probability of a significant result.
   *
   * @default {0.8}
   */
  readonly power?: number;
}

/** Options of {@linkcode requiredEvents}. */
export interface RequiredEventsOptions extends LogRankDesign {
  /** True hazard ratio. */
  readonly hazardRatio: number;
  /**
   * Probability of a significant result.
   *
   * @default {0.8}
   */
  readonly power?: number;
}

/** Result of the functions on the power of a log-rank test: three numbers that go together. */
export interface LogRankPower extends Required<LogRankDesign> {
  /** The procedure. */
  readonly method: "Schoenfeld's formula for the log-rank test";
  /** Number of events in both groups together; not rounded. */
  readonly events: number;
  /** True hazard ratio; its inverse is as easily detected. */
  readonly hazardRatio: number;
  /** Probability of a significant result. */
  readonly power: number;
}

/**
 * Probability that a log-rank test of two groups is significant, given the
 * number of events and the true hazard ratio. The number of subjects matters
 * only through the events. The chance of significance in the wrong direction
 * is left out, as usual.
 *
 * @param options The numbers known, and the design.
 * @returns The power, with the numbers that it belongs to.
 * @throws {TypeError} If a number is missing or of the wrong type, or an option
 * is unknown.
 * @throws {RangeError} If events or hazard ratio are not positive and finite,
 * or an option is outside its range.
 * @see Schoenfeld (1981). The asymptotic properties of nonparametric tests for
 * comparing survival distributions. Biometrika 68, 316-319.
 *
 * @example
 * ```ts
 * import { logRankPower } from "./power.ts";
 * import assert from "node:assert/strict";
 *
 * const { power } = logRankPower({ events: 133, hazardRatio: 0.57 });
 * assert.equal(power.toFixed(2), "0.90");
 * ```
 */
export function logRankPower(options: LogRankPowerOptions): LogRankPower {
  const action = "compute the power of a log-rank test";
  const { events, hazardRatio, ...design } = checkOptions(action, options, {
    events: undefined,
    hazardRatio: undefined,
    ...designDefaults,
  });
  checkDesign(action, design);
  checkPositive(action, "events", events);
  checkPositive(action, "hazardRatio", hazardRatio);
  const shift = Math.sqrt(events * information(design)) *
    Math.abs(Math.log(hazardRatio));
  const power = normalCdf(shift - criticalValue(design));
  return result(design, { events, hazardRatio, power });
}

/**
 * The hazard ratio below 1 (or its inverse above 1) that a log-rank test of two
 * groups detects with given power.
 *
 * @param options The numbers known, and the design.
 * @returns The hazard ratio, with the numbers that it belongs to.
 * @throws {TypeError} If a number is missing or of the wrong type, or an option
 * is unknown.
 * @throws {RangeError} If events are not positive and finite, power is not
 * between the significance level and 1, or an option is outside its range.
 * @see Schoenfeld (1981). Biometrika 68, 316-319.
 *
 * @example
 * ```ts
 * import { detectableHazardRatio } from "./power.ts";
 * import assert from "node:assert/strict";
 *
 * // 20 events in groups of 5 and 16 subjects, power 80%.
 * const { hazardRatio } = detectableHazardRatio({ events: 20, allocation: 5 / 21 });
 * assert.equal(hazardRatio.toFixed(2), "0.23");
 * ```
 */
export function detectableHazardRatio(
  options: DetectableHazardRatioOptions,
): LogRankPower {
  const action = "compute a detectable hazard ratio";
  const { events, power, ...design } = checkOptions(action, options, {
    events: undefined,
    power: 0.8,
    ...designDefaults,
  });
  checkDesign(action, design);
  checkPositive(action, "events", events);
  const effect = requiredShift(action, design, power) /
    Math.sqrt(events * information(design));
  return result(design, { events, hazardRatio: Math.exp(-effect), power });
}

/**
 * The number of events (round it up) with which a log-rank test of two groups
 * detects a hazard ratio with given power.
 *
 * @param options The numbers known, and the design.
 * @returns The number of events, with the numbers that it belongs to.
 * @throws {TypeError} If a number is missing or of the wrong type, or an option
 * is unknown.
 * @throws {RangeError} If the hazard ratio is not positive and finite or is 1,
 * power is not between the significance level and 1, or an option is outside its
 * range.
 * @see Schoenfeld (1983). Sample-size formula for the proportional-hazards
 * regression model. Biometrics 39, 499-503.
 *
 * @example
 * ```ts
 * import { requiredEvents } from "./power.ts";
 * import assert from "node:assert/strict";
 *
 * const { events } = requiredEvents({ hazardRatio: 0.57, power: 0.9 });
 * assert.equal(Math.ceil(events), 134);
 * ```
 */
export function requiredEvents(options: RequiredEventsOptions): LogRankPower {
  const action = "compute the required number of events";
  const { hazardRatio, power, ...design } = checkOptions(action, options, {
    hazardRatio: undefined,
    power: 0.8,
    ...designDefaults,
  });
  checkDesign(action, design);
  checkPositive(action, "hazardRatio", hazardRatio);
  const differs = hazardRatio !== 1;
  checkNumber(action, "hazardRatio", hazardRatio, differs, "different from 1");
  const shift = requiredShift(action, design, power) / Math.log(hazardRatio);
  const events = shift ** 2 / information(design);
  return result(design, { events, hazardRatio, power });
}

function checkDesign(
  action: string,
  { allocation, significance, sides }: Required<LogRankDesign>,
): void {
  checkProbability(action, "allocation", allocation);
  checkProbability(action, "significance", significance);
  const isOneOrTwo = sides === 1 || sides === 2;
  checkNumber(action, "sides", sides, isOneOrTwo, "1 or 2");
}

/** Information on the log hazard ratio that one event brings. */
function information({ allocation }: Required<LogRankDesign>): number {
  return allocation * (1 - allocation);
}

function criticalValue(
  { significance, sides }: Required<LogRankDesign>,
): number {
  return -normalQuantile(significance / sides);
}

/** Mean of the standardized log-rank statistic that gives the power. */
function requiredShift(
  action: string,
  design: Required<LogRankDesign>,
  power: number,
): number {
  checkProbability(action, "power", power);
  const shift = criticalValue(design) + normalQuantile(power);
  const level = design.significance / design.sides;
  const expected = `above the significance level of each side (${level})`;
  checkNumber(action, "power", power, shift > 0, expected);
  return shift;
}

function result(
  design: Required<LogRankDesign>,
  numbers: Pick<LogRankPower, "events" | "hazardRatio" | "power">,
): LogRankPower {
  return {
    method: "Schoenfeld's formula for the log-rank test",
    ...design,
    ...numbers,
  };
}
