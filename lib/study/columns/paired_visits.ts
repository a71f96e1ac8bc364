/** A subject's value at two visits. */
export interface PairedVisit {
  /** The subject's row in `patients`. */
  readonly patient: string;
  /** Value at the first visit; null when not recorded. */
  readonly before: number | null;
  /** Value at the second visit; null when not recorded. */
  readonly after: number | null;
}

/** A subject with a value at both visits. */
export interface CompletePair {
  /** The subject's row in `patients`. */
  readonly patient: string;
  /** Value at the first visit. */
  readonly before: number;
  /** Value at the second visit. */
  readonly after: number;
  /** after - before, without the rounding errors of binary fractions. */
  readonly change: number;
}

/**
 * Brings two visits of each subject side by side: one row a subject, in the
 * order in which they first occur. Other visits are left out.
 *
 * @param rows Records of one measurement: at most one a subject and month.
 * @param name Column that holds the value.
 * @param months Months of the first and of the second visit.
 * @returns One row per subject; a value that is missing is null.
 * @throws {RangeError} If a subject has two records in one of the months.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { completePairs, pairedVisits } from "../mod.ts";
 *
 * const samples = [
 *   { patient: "P01", month: 0, value: 50 },
 *   { patient: "P01", month: 6, value: 40 },
 *   { patient: "P02", month: 0, value: 70 },
 * ];
 * const pairs = pairedVisits(samples, "value", [0, 6]);
 * assert.deepEqual(pairs[1], { patient: "P02", before: 70, after: null });
 * assert.deepEqual(completePairs(pairs), [
 *   { patient: "P01", before: 50, after: 40, change: -10 },
 * ]);
 * ```
 */
export function pairedVisits<
  Name extends string,
  Row extends
    & { readonly patient: string; readonly month: number }
    & { readonly [key in Name]: number | null },
>(
  rows: readonly Row[],
  name: Name,
  months: readonly [first: number, second: number],
): readonly PairedVisit[] {
  const values = new Map<string, (number | null | undefined)[]>();
  rows.forEach((row, i) => {
    const visit = months.indexOf(row.month);
    if (visit === -1) return;
    const pair = values.get(row.patient) ?? [undefined, undefined];
    if (pair[visit] !== undefined) {
      throw new RangeError(
        `Cannot pair visits: rows[${i}] must be the only record of ${row.patient} at month ${row.month}`,
      );
    }
    pair[visit] = row[name];
    values.set(row.patient, pair);
  });
  return [...values].map(([patient, [before, after]]) => ({
    patient,
    before: before ?? null,
    after: after ?? null,
  }));
}

/**
 * Selects the pairs with both values, and computes their change.
 *
 * @param pairs The pairs.
 * @returns Those that are complete.
 */
export function completePairs(
  pairs: readonly PairedVisit[],
): readonly CompletePair[] {
  return pairs.flatMap(({ patient, before, after }) =>
    before === null || after === null
      ? []
      : [{ patient, before, after, change: difference(after, before) }]
  );
}

/**
 * Decimals such as 102.4 - 86.2 leave 16.200000000000003, which an order or a
 * median takes for another number than 16.2.
 */
function difference(after: number, before: number): number {
  return Number((after - before).toPrecision(12));
}
