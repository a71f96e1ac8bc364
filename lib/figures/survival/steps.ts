import type { KaplanMeier } from "../../survival/mod.ts";

/** A corner of a survival curve drawn as a step after each time. */
export interface SurvivalStep {
  /** Name of the curve. */
  readonly group: string;
  /** Time of the step. */
  readonly time: number;
  /** Estimate from this time on. */
  readonly survival: number;
  /** Lower limit of the confidence interval from this time on; null where there is none. */
  readonly lower: number | null;
  /** Upper limit of the confidence interval from this time on; null where there is none. */
  readonly upper: number | null;
  /** How many were censored at this time. */
  readonly censored: number;
}

/**
 * Rows of a step curve that starts at time 0 with survival 1.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { kaplanMeier } from "../../survival/mod.ts";
 * import { survivalSteps } from "./steps.ts";
 *
 * const steps = survivalSteps("all", kaplanMeier([2, 5], [1, 0]));
 * assert.deepEqual(
 *   steps.map(({ time, survival, censored }) => [time, survival, censored]),
 *   [[0, 1, 0], [2, 0.5, 0], [5, 0.5, 1]],
 * );
 * ```
 */
export function survivalSteps(
  group: string,
  estimate: KaplanMeier,
): readonly SurvivalStep[] {
  const { time, survival, lower, upper, censored } = estimate.curve;
  const limit = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? null : value;
  const start = {
    group,
    time: 0,
    survival: 1,
    lower: 1,
    upper: 1,
    censored: 0,
  };
  return [
    start,
    ...Array.from(time, (t, i) => ({
      group,
      time: t,
      survival: survival[i]!,
      lower: limit(lower[i]),
      upper: limit(upper[i]),
      censored: censored[i]!,
    })),
  ];
}
