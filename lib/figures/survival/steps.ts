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

/** Where a curve ends before the last time. */
export interface CurveEnd {
  /** No step after this time is drawn. */
  readonly lastTime?: number | undefined;
  /** The curve ends where fewer are at risk. */
  readonly leastAtRisk?: number | undefined;
}

/**
 * Rows of a step curve that starts at time 0 with survival 1. Without an `end` it
 * goes to the last time; where it goes on beyond `lastTime`, that is its last row.
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
  end: CurveEnd = {},
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
  const steps = Array.from(time, (t, i) => ({
    group,
    time: t,
    survival: survival[i]!,
    lower: limit(lower[i]),
    upper: limit(upper[i]),
    censored: censored[i]!,
  }));
  return upToEnd([start, ...steps], estimate, end);
}

/** The corners of a curve, of which the first is the start, as far as it is drawn. */
export function upToEnd(
  [start, ...steps]: readonly SurvivalStep[],
  { curve: { atRisk } }: KaplanMeier,
  { lastTime = Infinity, leastAtRisk = 0 }: CurveEnd,
): readonly SurvivalStep[] {
  const ends = steps.findIndex(({ time }, i) =>
    time > lastTime || atRisk[i]! < leastAtRisk
  );
  if (ends < 0) return [start!, ...steps];
  const drawn = [start!, ...steps.slice(0, ends)];
  // A curve that goes on is drawn up to the last time.
  return steps[ends]!.time > lastTime && atRisk[ends]! >= leastAtRisk
    ? [...drawn, { ...drawn.at(-1)!, time: lastTime, censored: 0 }]
    : drawn;
}
