import { normalCdf, normalQuantile } from "../../numeric/mod.ts";
import { checkNumber, checkProbability } from "../../arguments/mod.ts";

/** The design of a comparison of two groups by a log-rank test. */
export interface LogRankDesign {
  /** Share of the subjects in the first group; 0.5 unless told. */
  readonly allocation?: number;
  /** Significance level; 0.05 unless told. */
  readonly significance?: number;
  /** Whether the test has one side or two; 2 unless told. */
  readonly sides?: 1 | 2;
}

/** Result of the functions on the power of a log-rank test: three numbers that go together. */
export interface LogRankPower {
  /** The procedure. */
  readonly method: "Schoenfeld's formula for the log-rank test";
  /** Share of the subjects in the first group. */
  readonly allocation: number;
  /** Significance level in force. */
  readonly significance: number;
  /** Number of sides in force. */
  readonly sides: 1 | 2;
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
 * @throws {RangeError} If events or hazard ratio are not positive and finite,
 * or an option is not one of its values.
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
export function logRankPower(
  { events, hazardRatio, ...options }: LogRankDesign & {
    /** Number of events in both groups together. */
    readonly events: number;
    /** True hazard ratio. */
    readonly hazardRatio: number;
  },
): LogRankPower {
  const action = "compute the power of a log-rank test";
  const design = checkDesign(action, options);
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
 * @throws {RangeError} If events are not positive and finite, power is not
 * between the significance level and 1, or an option is not one of its values.
 * @see Schoenfeld (1981). Biometrika 68, 316-319.
 *
 * @example
 * ```ts
 * import { detectableHazardRatio } from "./power.ts";
 * import assert from "node:assert/strict";
 *
 * // 20 events in groups of 5 and 16 subjects, power 80 %.
 * const { hazardRatio } = detectableHazardRatio({ events: 20, allocation: 5 / 21 });
 * assert.equal(hazardRatio.toFixed(2), "0.23");
 * ```
 */
export function detectableHazardRatio(
  { events, power = 0.8, ...options }: LogRankDesign & {
    /** Number of events in both groups together. */
    readonly events: number;
    /** Probability of a significant result; 0.8 unless told. */
    readonly power?: number;
  },
): LogRankPower {
  const action = "compute a detectable hazard ratio";
  const design = checkDesign(action, options);
  checkPositive(action, "events", events);
  const effect = requiredShift(action, design, power) /
    Math.sqrt(events * information(design));
  return result(design, { events, hazardRatio: Math.exp(-effect), power });
}

/**
 * The number of events (round it up) with which a log-rank test of two groups
 * detects a hazard ratio with given power.
 *
 * @throws {RangeError} If the hazard ratio is not positive and finite or is 1,
 * power is not between the significance level and 1, or an option is not one of
 * its values.
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
export function requiredEvents(
  { hazardRatio, power = 0.8, ...options }: LogRankDesign & {
    /** True hazard ratio. */
    readonly hazardRatio: number;
    /** Probability of a significant result; 0.8 unless told. */
    readonly power?: number;
  },
): LogRankPower {
  const action = "compute the required number of events";
  const design = checkDesign(action, options);
  checkPositive(action, "hazardRatio", hazardRatio);
  if (hazardRatio === 1) {
    throw new RangeError(
      `Cannot ${action}: hazardRatio must differ from 1, current value is 1`,
    );
  }
  const shift = requiredShift(action, design, power) / Math.log(hazardRatio);
  const events = shift ** 2 / information(design);
  return result(design, { events, hazardRatio, power });
}

function checkDesign(
  action: string,
  { allocation = 0.5, significance = 0.05, sides = 2 }: LogRankDesign,
): Required<LogRankDesign> {
  checkProbability(action, "allocation", allocation);
  checkProbability(action, "significance", significance);
  const isOneOrTwo = sides === 1 || sides === 2;
  checkNumber(action, "sides", sides, isOneOrTwo, "1 or 2");
  return { allocation, significance, sides };
}

function checkPositive(action: string, name: string, value: number): void {
  const isValid = value > 0 && value < Infinity;
  checkNumber(action, name, value, isValid, "a positive finite number");
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
  if (shift > 0) return shift;
  throw new RangeError(
    `Cannot ${action}: power must exceed the significance level of each side (${
      design.significance / design.sides
    }), current value is ${power}`,
  );
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
