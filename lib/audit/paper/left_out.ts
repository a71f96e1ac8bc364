import { constraintTarget } from "./constraint_claims.ts";

/** A row of `data/leave_one_out.csv`: the fit made anew without a statistic, and where this then falls. */
export type LeftOutRow = {
  /** The statistic, by the name of its constraint. */
  readonly statistic: string;
  /** Data sets in which it can be estimated. */
  readonly estimable: number;
  /** Quantile 2.5% of its values. */
  readonly lower: number;
  /** Median of its values. */
  readonly median: number;
  /** Quantile 97.5% of its values. */
  readonly upper: number;
};

/**
 * What the other printed numbers leave open of a claim: the range of its values
 * over data sets that were fitted without it, in words, by claim.
 */
export function rangesLeftOut(
  rows: readonly LeftOutRow[],
): ReadonlyMap<string, string> {
  const ranges = new Map<string, string>();
  for (const { statistic, estimable, lower, median, upper } of rows) {
    const target = constraintTarget(statistic);
    if (target === undefined) {
      throw new RangeError(
        `Cannot read the ranges: no claim belongs to ${statistic}`,
      );
    }
    const { claim, end } = target;
    const name = end === null ? "" : end === 0 ? "lower " : "upper ";
    const range = `${name}${short(lower)} to ${short(upper)} (median ${
      short(median)
    }, ${estimable} data sets)`;
    const before = ranges.get(claim);
    ranges.set(claim, before === undefined ? range : `${before}; ${range}`);
  }
  return ranges;
}

/** Three significant digits. */
function short(value: number): string {
  return String(Number(value.toPrecision(3))).replace("-", "−");
}
