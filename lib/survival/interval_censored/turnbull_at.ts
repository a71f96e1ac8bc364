import type { Turnbull } from "./turnbull.ts";
import { checkTimes, type Column, invalid } from "../../arguments/mod.ts";

/** Between which values the curve lies at one time. */
export interface TurnbullRow {
  /** The time asked for. */
  readonly time: number;
  /** Least probability of surviving beyond it: if all falls that have begun are over. */
  readonly least: number;
  /** Greatest: if they are still to come. Equal to `least` outside the intervals of the falls. */
  readonly greatest: number;
}

/**
 * Between which values Turnbull's curve lies at given times. At a time within an
 * interval in which the curve falls, the data do not say how far it has fallen.
 *
 * @param estimate What {@linkcode turnbull} returns.
 * @param times Times in the unit of the estimate's, in any order.
 * @returns One row for each time, in the order given.
 * @throws {TypeError} If `estimate` is none, or a time not a number.
 * @throws {RangeError} If there is no time, or one is negative, NaN or infinite.
 *
 * @example
 * ```ts
 * import { turnbull } from "./turnbull.ts";
 * import { turnbullAt } from "./turnbull_at.ts";
 * import assert from "node:assert/strict";
 *
 * const estimate = turnbull([0, 3, 3, 6], [3, 6, 6, null]);
 * assert.deepEqual(turnbullAt(estimate, [3, 4]), [
 *   { time: 3, least: 0.75, greatest: 0.75 },
 *   { time: 4, least: 0.25, greatest: 0.75 },
 * ]);
 * ```
 */
export function turnbullAt(
  estimate: Turnbull,
  times: Column<number>,
): readonly TurnbullRow[] {
  const action = "read a curve of intervals";
  const { curve } = Object(estimate) as Partial<Turnbull>;
  if (curve?.mass === undefined) {
    const expected = "what turnbull returns";
    throw invalid(action, "estimate", expected, estimate, false);
  }
  const { left, mass, survival } = curve;
  // JSON writes null for infinite.
  const right = Array.from(curve.right, (end) => end ?? Infinity);
  return Array.from(checkTimes(action, "times", times), (time) => {
    let [least, greatest] = [1, 1];
    for (let row = 0; row < mass.length; row++) {
      if (right[row]! <= time) greatest = survival[row]!;
      if (right[row]! <= time || left[row]! < time) least = survival[row]!;
    }
    return { time, least, greatest };
  });
}
