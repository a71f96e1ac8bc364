import { GROUP_NAMES } from "../observe.ts";
import type { MonthlyCurves } from "./curves.ts";

/** How different the members of an ensemble are. */
export interface Diversity {
  /** Number of members. */
  readonly members: number;
  /** Mean distance of two members. */
  readonly meanDistance: number;
  /** Mean distance of a member from the one nearest to it. */
  readonly meanNearest: number;
  /** Distance of the two members that are farthest apart. */
  readonly largestDistance: number;
  /** Index of the member with the least mean distance from the others. */
  readonly medoid: number;
  /** Its mean distance from the others. */
  readonly medoidDistance: number;
}

/**
 * Measures the distances between members and finds the medoid. The distance of
 * two members is the absolute difference of their survival, averaged over the
 * months and the five groups: 0.1 means curves ten points apart.
 *
 * @param members The curves of each member.
 * @returns The distances and the medoid.
 * @throws {RangeError} If there are fewer than two members.
 *
 * @example
 * ```ts
 * import { monthlyCurves } from "./curves.ts";
 * import { measureDiversity } from "./diversity.ts";
 * import assert from "node:assert/strict";
 *
 * const member = (midgut: string) =>
 *   monthlyCurves({
 *     midgut,
 *     pancreas: "10 10+",
 *     other_site: "3+",
 *     concomitant: "4",
 *     neither: "70+",
 *   });
 * const { meanDistance, medoid } = measureDiversity([
 *   member("1+ 6"),
 *   member("1+ 7"),
 *   member("1+ 9"),
 * ]);
 * assert.ok(meanDistance > 0);
 * assert.equal(medoid, 1);
 * ```
 */
export function measureDiversity(members: readonly MonthlyCurves[]): Diversity {
  const n = members.length;
  if (n < 2) {
    throw new RangeError(
      `Cannot measure diversity: expected at least two members, current number is ${n}`,
    );
  }
  const points = members.map((member) =>
    Float64Array.from(GROUP_NAMES.flatMap((name) => [...member[name]]))
  );
  const sums = new Float64Array(n),
    nearest = new Float64Array(n).fill(Infinity);
  let largestDistance = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const distance = meanDifference(points[i]!, points[j]!);
      sums[i]! += distance;
      sums[j]! += distance;
      nearest[i] = Math.min(nearest[i]!, distance);
      nearest[j] = Math.min(nearest[j]!, distance);
      largestDistance = Math.max(largestDistance, distance);
    }
  }
  const medoid = sums.indexOf(Math.min(...sums));
  const mean = (values: Float64Array) => values.reduce((a, b) => a + b) / n;
  return {
    members: n,
    meanDistance: mean(sums) / (n - 1),
    meanNearest: mean(nearest),
    largestDistance,
    medoid,
    medoidDistance: sums[medoid]! / (n - 1),
  };
}

function meanDifference(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! - b[i]!);
  return sum / a.length;
}
