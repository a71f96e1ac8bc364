import { chiSquareUpperTail, normalQuantile } from "../../numeric/mod.ts";
import { checkCurve } from "./check_curve.ts";
import type { KaplanMeier } from "./kaplan_meier.ts";
import { riskTable } from "./risk_table.ts";
import {
  checkNonNegative,
  checkOptions,
  checkProbability,
  type Defaults,
} from "../../arguments/mod.ts";

/** Options of {@linkcode survivalDifference}. */
export interface SurvivalDifferenceOptions {
  /**
   * Level of the interval; that of the first curve if left out.
   */
  readonly confidence?: number;
}

const defaults = {
  confidence: undefined,
} satisfies Defaults<SurvivalDifferenceOptions>;

/** Result of {@linkcode survivalDifference}. */
export interface SurvivalDifference {
  /** Name of the test. */
  readonly method: string;
  /** The time at which the curves are compared. */
  readonly time: number;
  /** Level of the interval. */
  readonly confidence: number;
  /** Survival of the two curves at the time; `null` after the last observation of a curve that has not reached 0. */
  readonly survival: readonly [number | null, number | null];
  /** Survival of the second curve minus that of the first; `null` if one is not known. */
  readonly difference: number | null;
  /** Its standard error, by Greenwood's formula; `null` if not defined. */
  readonly standardError: number | null;
  /** Lower limit; `null` as `standardError`. */
  readonly lower: number | null;
  /** Upper limit; `null` as `standardError`. */
  readonly upper: number | null;
  /** `difference` / `standardError`; `null` if there is no error. */
  readonly z: number | null;
  /** Two-sided, normal; `null` as `z`. */
  readonly pValue: number | null;
}

/**
 * Compares two survival curves at one time, chosen before the data were seen:
 * the difference of the probabilities of surviving beyond it, with a normal
 * interval and test. It needs no proportional hazards, and uses of all that
 * happened only what happened until then.
 *
 * The standard error at S = 0 is not defined, and so are interval and test.
 *
 * @param first A curve from {@linkcode kaplanMeier}.
 * @param second The curve of another, independent group.
 * @param time Time in the unit of the curves'.
 * @param options Options of the interval.
 * @returns The difference with its interval and test.
 * @throws {TypeError} If an argument is not a curve, `time` not a number, or an
 * option is unknown.
 * @throws {RangeError} If `time` is negative, NaN or infinite, or `confidence`
 * not between 0 and 1.
 * @see Klein, Logan, Harhoff & Andersen, Stat Med 2007;26:4505.
 *
 * @example Half of two against three quarters of four
 * ```ts
 * import { kaplanMeier } from "./kaplan_meier.ts";
 * import { survivalDifference } from "./difference.ts";
 * import assert from "node:assert/strict";
 *
 * const a = kaplanMeier([2, 9], [1, 1]);
 * const b = kaplanMeier([3, 8, 9, 9], [1, 0, 0, 0]);
 * const { difference, standardError } = survivalDifference(a, b, 5);
 * assert.equal(difference, 0.25);
 * assert.equal(standardError?.toFixed(4), "0.4146"); // √(1/8 + 3/64)
 * ```
 */
export function survivalDifference(
  first: KaplanMeier,
  second: KaplanMeier,
  time: number,
  options: SurvivalDifferenceOptions = {},
): SurvivalDifference {
  const action = "compare survival at a time";
  const curves = [
    checkCurve(action, first, "first"),
    checkCurve(action, second, "second"),
  ] as const;
  checkNonNegative(action, "time", time);
  const { confidence = curves[0].confidence } = checkOptions(
    action,
    options,
    defaults,
  );
  checkProbability(action, "confidence", confidence);
  const [a, b] = [
    riskTable(curves[0], [time])[0]!,
    riskTable(curves[1], [time])[0]!,
  ];
  const difference = a.survival === null || b.survival === null
    ? null
    : b.survival - a.survival;
  const standardError = difference === null || a.standardError === null ||
      b.standardError === null
    ? null
    : Math.hypot(a.standardError, b.standardError);
  const half = standardError === null
    ? null
    : normalQuantile((1 + confidence) / 2) * standardError;
  const z = standardError === null || standardError === 0
    ? null
    : difference! / standardError;
  return {
    method: "Difference of survival at a fixed time",
    time,
    confidence,
    survival: [a.survival, b.survival],
    difference,
    standardError,
    lower: half === null ? null : difference! - half,
    upper: half === null ? null : difference! + half,
    z,
    pValue: z === null ? null : chiSquareUpperTail(z ** 2, 1),
  };
}
