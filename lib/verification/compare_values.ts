import { quote, tolerances } from "./difference.ts";

/** Two values at the same place in two JSON documents. */
interface ValueDifference {
  /** The path to them, such as `.medians[0].upper`; empty at the top. */
  readonly path: string;
  /** Both, for a reader. */
  readonly what: string;
  /** Whether both are numbers that agree within the tolerance. */
  readonly tolerable: boolean;
}

/**
 * All places where two JSON values differ. Strings are printed results: they
 * must be the same; numbers may differ by the relative tolerance.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { compareValues } from "./compare_values.ts";
 *
 * const differences = compareValues({ median: [26] }, { median: [27] });
 * assert.deepEqual(differences, [
 *   { path: ".median[0]", what: "committed 26, now 27", tolerable: false },
 * ]);
 * ```
 */
export function compareValues(
  committed: unknown,
  now: unknown,
  path = "",
): ValueDifference[] {
  if (Object.is(committed, now)) return [];
  if (isContainer(committed) && isContainer(now)) {
    const isList = Array.isArray(committed);
    if (isList === Array.isArray(now)) {
      const keys = new Set([...Object.keys(committed), ...Object.keys(now)]);
      return [...keys].flatMap((key) =>
        compareValues(
          committed[key],
          now[key],
          path + (isList ? `[${key}]` : `.${key}`),
        )
      );
    }
  }
  return [{
    path,
    what: `committed ${quote(committed)}, now ${quote(now)}`,
    tolerable: typeof committed === "number" && typeof now === "number" &&
      agree(committed, now),
  }];
}

function agree(a: number, b: number): boolean {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return Math.abs(a - b) <= tolerances.relative * larger;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
