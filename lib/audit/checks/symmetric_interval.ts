import { tolerance } from "../../numeric/mod.ts";
import { printedInterval } from "../../reconstruction/mod.ts";

/** Whether a printed interval is symmetric about the printed estimate. */
interface SymmetryCheck {
  /** What was done. */
  readonly method: "symmetry of an interval";
  /** Unit of which the estimate is a multiple; 0 when it is not known. */
  readonly granularity: number;
  /** The middles that the two printed limits leave possible: the ends, not included. */
  readonly middle: readonly [lower: number, upper: number];
  /** The estimates that print as given. */
  readonly estimate: readonly [lower: number, upper: number];
  /** Whether one estimate can lie in the middle of limits that print as given, none of them negative. */
  readonly holds: boolean;
}

/**
 * Checks whether limits that print as given can lie at the same distance from an
 * estimate that prints as given, as an estimate plus and minus a multiple of its
 * standard error does.
 *
 * @param printed The estimate and the limits as printed.
 * @param options `granularity`: the estimate is a multiple of it (1 for whole
 * months); unknown unless given.
 * @throws {RangeError} If one of the texts is no number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { symmetricInterval } from "./symmetric_interval.ts";
 *
 * const whole = { granularity: 1 };
 * const good = { estimate: "25", lower: "13.4", upper: "36.6" };
 * assert.equal(symmetricInterval(good, whole).holds, true);
 * const bad = { estimate: "26", lower: "1.0", upper: "60.0" };
 * assert.equal(symmetricInterval(bad, whole).holds, false);
 * ```
 */
export function symmetricInterval(
  printed: {
    readonly estimate: string;
    readonly lower: string;
    readonly upper: string;
  },
  { granularity = 0 }: { readonly granularity?: number } = {},
): SymmetryCheck {
  const estimate = printedInterval(printed.estimate);
  const lower = printedInterval(printed.lower);
  const upper = printedInterval(printed.upper);
  const middle = [
    (lower.lower + upper.lower) / 2,
    (lower.upper + upper.upper) / 2,
  ] as const;
  // A middle that only touches the estimate would need both limits on the edge
  // between two printed numbers.
  const from = Math.max(middle[0] + tolerance, estimate.lower - tolerance);
  const to = Math.min(middle[1] - tolerance, estimate.upper + tolerance);
  const meets = granularity > 0
    ? Math.ceil(from / granularity) * granularity <= to
    : from <= to;
  return {
    method: "symmetry of an interval",
    granularity,
    middle,
    estimate: [estimate.lower, estimate.upper],
    holds: meets && lower.value <= upper.value,
  };
}
