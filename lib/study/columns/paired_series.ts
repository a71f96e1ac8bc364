import { column } from "./column.ts";
import {
  type CompletePair,
  completePairs,
  type PairedVisit,
  pairedVisits,
} from "./paired_visits.ts";

/** What one thing measured twice gives for a paired comparison. */
export interface PairedSeries {
  /** What was measured. */
  readonly name: string;
  /** Everybody with a record at one of the visits. */
  readonly visits: readonly PairedVisit[];
  /** Those with a value at both. */
  readonly pairs: readonly CompletePair[];
  /** First values of the pairs. */
  readonly before: readonly number[];
  /** Second values of the pairs, in the same order. */
  readonly after: readonly number[];
}

/**
 * Splits records by what they measure, and pairs the two visits of each subject:
 * one series for each name, in the order of the names.
 *
 * @param rows Records: at most one a subject, name and month.
 * @param by Column that says what was measured.
 * @param names What to look for; one without records gives an empty series.
 * @param value Column that holds the value.
 * @param months Months of the first and of the second visit.
 * @returns One series for each name, with one row per subject.
 * @throws {RangeError} If a subject has two records of one visit.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { pairedSeries } from "../mod.ts";
 *
 * const rows = [
 *   { patient: "P01", month: 0, analyte: "CgA", value: 50 },
 *   { patient: "P01", month: 6, analyte: "CgA", value: 40 },
 *   { patient: "P01", month: 0, analyte: "5HIAA", value: 9 },
 * ];
 * const names = ["CgA", "5HIAA"];
 * const [cga, hiaa] = pairedSeries(rows, "analyte", names, "value", [0, 6]);
 * assert.deepEqual([cga!.before, cga!.after], [[50], [40]]);
 * assert.deepEqual(hiaa!.pairs, []);
 * ```
 */
export function pairedSeries<
  By extends string,
  Value extends string,
  Row extends
    & { readonly patient: string; readonly month: number }
    & { readonly [key in By]: string }
    & { readonly [key in Value]: number | null },
>(
  rows: readonly Row[],
  by: By,
  names: readonly string[],
  value: Value,
  months: readonly [first: number, second: number],
): readonly PairedSeries[] {
  return names.map((name) => {
    const own = rows.filter((row) => row[by] === name);
    const visits = pairedVisits(own, value, months);
    const pairs = completePairs(visits);
    const before = column(pairs, "before");
    return { name, visits, pairs, before, after: column(pairs, "after") };
  });
}
