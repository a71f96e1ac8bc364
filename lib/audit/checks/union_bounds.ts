/** Sizes that a union of sets can have, from the sizes of the sets. */
interface UnionBounds {
  /** What was done. */
  readonly method: "size of a union";
  /** Size of the largest set: the union is not smaller. */
  readonly lower: number;
  /** Sum of the sizes: the union is not larger. */
  readonly upper: number;
}

/**
 * The sizes that a union of sets of given sizes can have: from the largest of
 * them, when the others are part of it, to their sum, when none overlap.
 *
 * @throws {RangeError} If no size is given, or one is negative.
 *
 * @example Patients with metastases of six sites, some with more than one
 * ```ts
 * import assert from "node:assert/strict";
 * import { unionBounds } from "./union_bounds.ts";
 *
 * const { lower, upper } = unionBounds([32, 8, 9, 6, 4, 3]);
 * assert.deepEqual([lower, upper], [32, 62]);
 * ```
 */
export function unionBounds(sizes: readonly number[]): UnionBounds {
  const bad = sizes.findIndex((size) => !(size >= 0));
  if (sizes.length === 0 || bad >= 0) {
    throw new RangeError(
      `Cannot bound a union: sizes must be non-negative numbers, at least one, current ${
        bad < 0 ? "list is empty" : `sizes[${bad}] is ${sizes[bad]}`
      }`,
    );
  }
  return {
    method: "size of a union",
    lower: Math.max(...sizes),
    upper: sizes.reduce((sum, size) => sum + size, 0),
  };
}
